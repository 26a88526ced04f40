//! Converts a JavaScript value to a [`Tree`], however hostile it is.

use js_sys::{JSON, Reflect};
use wasm_bindgen::prelude::*;

use crate::domain::reading::Tree;

/// Deepest nesting read. No format of this project nests deeper: such a value is rejected by its shape.
const MAX_DEPTH: usize = 6;

/// Most values read. An object may claim any length, and one that contains itself many times has more paths
/// through it than there is time for. Anything beyond this is rejected by its shape too.
const MAX_VALUES: u32 = 1 << 17;

#[wasm_bindgen]
extern "C" {
    /// Throws for a revoked proxy.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// Converts a value. Whatever throws while it is read becomes [`Tree::Unreadable`].
pub fn of(value: &JsValue) -> Tree {
    Walk { left: MAX_VALUES }.at(value, 0)
}

/// Reads a JSON document with the browser's own parser, which adds nothing to the program; none if it is not
/// JSON.
pub fn of_json(text: &str) -> Option<Tree> {
    JSON::parse(text).ok().map(|value| of(&value))
}

/// One walk through a value and its content.
struct Walk {
    /// How many more values may be read.
    left: u32,
}

impl Walk {
    fn at(&mut self, value: &JsValue, depth: usize) -> Tree {
        if value.is_null() {
            Tree::Null
        } else if let Some(boolean) = value.as_bool() {
            Tree::Bool(boolean)
        } else if let Some(number) = value.as_f64() {
            // The browser formats numbers already; a second way would only make the program larger.
            Tree::of_number(number, |number| {
                String::from(js_sys::Number::from(number).to_js_string())
            })
        } else if let Some(text) = value.as_string() {
            Tree::Text(text)
        } else if value.is_object() {
            self.inside(value, depth)
                .unwrap_or_else(|thrown| Tree::Unreadable(why(&thrown)))
        } else {
            Tree::Foreign(kind(value))
        }
    }

    fn inside(&mut self, value: &JsValue, depth: usize) -> Result<Tree, JsValue> {
        if is_array(value)? {
            self.list(value, depth)
        } else if is_plain(value)? {
            self.map(value, depth)
        } else {
            Ok(Tree::Foreign(kind(value)))
        }
    }

    fn list(&mut self, value: &JsValue, depth: usize) -> Result<Tree, JsValue> {
        let length = Reflect::get(value, &"length".into())?.as_f64();
        let Some(length) = length.and_then(|length| self.take(length)) else {
            return Ok(Tree::Foreign(String::from("[…]")));
        };
        if depth >= MAX_DEPTH {
            return Ok(Tree::List(Vec::new()));
        }
        let entries = (0..length).map(|index| match Reflect::get_u32(value, index) {
            Ok(entry) => self.at(&entry, depth + 1),
            Err(thrown) => Tree::Unreadable(why(&thrown)),
        });
        Ok(Tree::List(entries.collect()))
    }

    fn map(&mut self, value: &JsValue, depth: usize) -> Result<Tree, JsValue> {
        let names = Reflect::own_keys(value)?;
        let count = names.length();
        if self.take(f64::from(count)).is_none() {
            return Ok(Tree::Foreign(format!("{{…}} × {count}")));
        }
        if depth >= MAX_DEPTH {
            return Ok(Tree::Map(Vec::new()));
        }
        let entries = (0..count).filter_map(|index| {
            let name = names.get(index);
            // Like JSON, this leaves out properties named by a symbol, and undefined ones.
            let written = name.as_string()?;
            match Reflect::get(value, &name) {
                Ok(found) if found.is_undefined() => None,
                Ok(found) => Some((written, self.at(&found, depth + 1))),
                Err(thrown) => Some((written, Tree::Unreadable(why(&thrown)))),
            }
        });
        Ok(Tree::Map(entries.collect()))
    }

    /// Deducts this many from the values left to read; none if that is too many, or not a count.
    fn take(&mut self, count: f64) -> Option<u32> {
        if !(0.0..=f64::from(self.left)).contains(&count) {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "The bounds were just checked."
        )]
        let count = count as u32;
        self.left -= count;
        Some(count)
    }
}

/// Whether an object is plain, whichever page it is from, or has no prototype at all. A date, or an object
/// that has more than its own properties, is not.
fn is_plain(value: &JsValue) -> Result<bool, JsValue> {
    let prototype = Reflect::get_prototype_of(value)?;
    Ok(prototype.is_null() || Reflect::get_prototype_of(&prototype)?.is_null())
}

/// What JavaScript calls this kind of value.
fn kind(value: &JsValue) -> String {
    value.js_typeof().as_string().unwrap_or_default()
}

/// The message of what was thrown.
fn why(thrown: &JsValue) -> String {
    let message = Reflect::get(thrown, &"message".into()).ok();
    let message = message.and_then(|message| message.as_string());
    message
        .or_else(|| thrown.as_string())
        .unwrap_or_else(|| kind(thrown))
}
