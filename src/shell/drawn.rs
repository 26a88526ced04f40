//! The drawn nodes, as `element/drawn.js` watches them: whether anything else, such as a translation, has
//! changed any.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// A root with watched nodes.
    type Root;
    #[wasm_bindgen(method, structural, getter, js_name = drawnNodes)]
    fn drawn_nodes(this: &Root) -> Option<DrawnNodes>;

    /// The watcher of the drawn nodes.
    pub type DrawnNodes;

    /// Begins a drawing. Returns whether anything else has changed a node since all were new.
    #[wasm_bindgen(method, structural)]
    pub fn begin(this: &DrawnNodes) -> bool;

    /// Marks all nodes of this drawing as new. On the same page, focus and the like are kept.
    #[wasm_bindgen(method, structural)]
    pub fn renew(this: &DrawnNodes, is_same_page: bool);

    /// Ends the drawing.
    #[wasm_bindgen(method, structural)]
    pub fn end(this: &DrawnNodes);
}

/// The watcher of the nodes in a root; none if nobody watches them.
pub fn nodes(root: &Element) -> Option<DrawnNodes> {
    root.unchecked_ref::<Root>().drawn_nodes()
}
