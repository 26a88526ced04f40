//! Whether something else has changed the nodes that were drawn.
//!
//! Browser translation puts elements in the place of texts; reading aids, dictionaries and password
//! managers add and wrap nodes. Yew goes on writing into the nodes that it made, wherever those are by
//! now, so that the page has to be drawn anew before its words change.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};

/// Watches the nodes in a root for as long as it is kept.
pub struct Untouched {
    /// None where the browser has no such observer.
    observer: Option<MutationObserver>,
    _changed: Closure<dyn FnMut()>,
    is_touched: Rc<Cell<bool>>,
    /// Between the beginning of a drawing and its end all changes are the drawing's own.
    is_drawing: Rc<Cell<bool>>,
}

impl Untouched {
    /// Begins to watch.
    pub fn watch(root: &Element) -> Self {
        let is_touched = Rc::new(Cell::new(false));
        let is_drawing = Rc::new(Cell::new(true));
        let (touched, drawing) = (is_touched.clone(), is_drawing.clone());
        let changed = Closure::<dyn FnMut()>::new(move || {
            if !drawing.get() {
                touched.set(true);
            }
        });
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            let what = MutationObserverInit::new();
            what.set_child_list(true);
            what.set_character_data(true);
            what.set_subtree(true);
            // A root that cannot be observed is one that nobody else reaches either.
            let _ = observer.observe_with_options(root, &what);
        }
        Self {
            observer,
            _changed: changed,
            is_touched,
            is_drawing,
        }
    }

    /// A drawing begins. Tells whether something else has changed a node since the page was drawn whole.
    pub fn begin(&self) -> bool {
        if self.take() && !self.is_drawing.get() {
            self.is_touched.set(true);
        }
        self.is_drawing.set(true);
        self.is_touched.get()
    }

    /// None of the nodes will be there any more when this drawing has ended.
    pub fn all_new(&self) {
        self.is_touched.set(false);
    }

    /// The drawing has ended.
    pub fn end(&self) {
        self.take();
        self.is_drawing.set(false);
    }

    /// Takes what was seen and not told yet; tells whether there was anything.
    fn take(&self) -> bool {
        let observer = self.observer.as_ref();
        observer.is_some_and(|observer| observer.take_records().length() > 0)
    }
}

impl Drop for Untouched {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
