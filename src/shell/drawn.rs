//! The nodes that were drawn, as `element/drawn.js` watches them: whether something else, such as
//! a translation, has changed any.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// A root whose nodes are watched.
    type Root;
    #[wasm_bindgen(method, structural, getter, js_name = drawnNodes)]
    fn drawn_nodes(this: &Root) -> Option<DrawnNodes>;

    /// What watches them.
    pub type DrawnNodes;

    /// A drawing begins; tells whether anything else has changed a node since all were new.
    #[wasm_bindgen(method, structural)]
    pub fn begin(this: &DrawnNodes) -> bool;

    /// This drawing makes all nodes new. In the same page, focus and the like are held.
    #[wasm_bindgen(method, structural)]
    pub fn renew(this: &DrawnNodes, is_same_page: bool);

    /// The drawing has ended.
    #[wasm_bindgen(method, structural)]
    pub fn end(this: &DrawnNodes);
}

/// What watches the nodes in a root; none where nobody does.
pub fn nodes(root: &Element) -> Option<DrawnNodes> {
    root.unchecked_ref::<Root>().drawn_nodes()
}
