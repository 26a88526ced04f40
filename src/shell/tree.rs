//! A JavaScript value as a [`Tree`], however hostile it is.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::domain::reading::Tree;

/// No format of this project nests deeper; what does is refused by its shape, not followed. A value
/// that contains itself ends here too.
const DEEPEST: usize = 6;

/// No format of this project has a longer list; a longer one is refused by its shape too. Its length
/// may be a mere claim, and following it would take all memory there is.
const LONGEST: f64 = 1_000.0;

#[wasm_bindgen]
extern "C" {
    /// Throws for a proxy that was revoked.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// The value as it was found. Whatever throws while it is read becomes [`Tree::Foreign`].
pub fn of(value: &JsValue) -> Tree {
    at_depth(value, 0)
}

/// A JSON document as the browser's own parser reads it, which costs the program nothing; none
/// where it is not JSON.
pub fn of_json(text: &str) -> Option<Tree> {
    JSON::parse(text).ok().map(|value| of(&value))
}

fn at_depth(value: &JsValue, depth: usize) -> Tree {
    if value.is_null() {
        Tree::Null
    } else if let Some(boolean) = value.as_bool() {
        Tree::Bool(boolean)
    } else if let Some(number) = value.as_f64() {
        // The browser writes numbers already; a second way would only weigh on the program.
        Tree::of_number(number, |number| {
            String::from(js_sys::Number::from(number).to_js_string())
        })
    } else if let Some(text) = value.as_string() {
        Tree::Text(text)
    } else if value.is_object() && !value.is_function() {
        match is_array(value) {
            Ok(true) => list(value, depth),
            Ok(false) => map(value, depth),
            Err(_) => Tree::Foreign(String::from("object")),
        }
    } else {
        Tree::Foreign(value.js_typeof().as_string().unwrap_or_default())
    }
}

fn list(value: &JsValue, depth: usize) -> Tree {
    if depth >= DEEPEST {
        return Tree::List(Vec::new());
    }
    // A proxy passes as an array and may throw on every access.
    let length = Reflect::get(value, &"length".into())
        .ok()
        .and_then(|length| length.as_f64());
    let Some(length) = length else {
        return Tree::Foreign(String::from("object"));
    };
    if !(0.0..=LONGEST).contains(&length) {
        return Tree::Foreign(String::from("[…]"));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "The bounds were just checked."
    )]
    let length = length as u32;
    let entries = (0..length).map(|index| match Reflect::get_u32(value, index) {
        Ok(entry) => at_depth(&entry, depth + 1),
        Err(_) => Tree::Foreign(String::from("unreadable")),
    });
    Tree::List(entries.collect())
}

fn map(value: &JsValue, depth: usize) -> Tree {
    let Some(names) = own_names(value) else {
        return Tree::Foreign(String::from("object"));
    };
    if depth >= DEEPEST {
        return Tree::Map(Vec::new());
    }
    let entries = names
        .into_iter()
        .filter_map(|name| match Reflect::get(value, &name) {
            // JSON leaves out what is undefined.
            Ok(found) if found.is_undefined() => None,
            Ok(found) => Some((
                name.as_string().unwrap_or_default(),
                at_depth(&found, depth + 1),
            )),
            Err(_) => {
                let name = name.as_string().unwrap_or_default();
                Some((name, Tree::Foreign(String::from("unreadable"))))
            }
        });
    Tree::Map(entries.collect())
}

/// The names of a plain object's own properties; none where it is another kind of object, such as
/// a date, or refuses to tell.
fn own_names(value: &JsValue) -> Option<Vec<JsValue>> {
    let object: &Object = value.dyn_ref()?;
    let kind = Reflect::get_prototype_of(object).ok()?;
    let plain = kind.is_null()
        || Reflect::get(&kind, &"constructor".into())
            .ok()
            .and_then(|constructor| Reflect::get(&constructor, &"name".into()).ok())
            .is_some_and(|name| name == "Object");
    let names = Reflect::own_keys(value).ok()?;
    plain.then(|| names.iter().filter(JsValue::is_string).collect())
}
