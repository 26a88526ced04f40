//! Rewrites what a module says of the features it was compiled with.
//!
//! wasm-bindgen reads the custom section `target_features` and, where it finds reference types or
//! several results, keeps JavaScript's values in a second table. `wasm2js` knows one table only,
//! so the page's module and its translation can share one glue only without them.

use super::sections::{Bytes, Section, push_number, push_text, rewritten};
use crate::fault::{Done, Fault};

/// The section's name, by the conventions of the WebAssembly tools.
const SECTION: &[u8] = b"target_features";

/// What wasm-bindgen must not find there.
const WITHHELD: [&[u8]; 2] = [b"multivalue", b"reference-types"];

/// The same module, with the withheld features not named any more.
///
/// The section has to stay: where it is missing, wasm-bindgen guesses.
pub fn withhold(module: &[u8]) -> Done<Vec<u8>> {
    rewrite(module).ok_or_else(|| {
        Fault::new("The compiled module does not say in \"target_features\" what it was built with")
            .remedy("Leave \"strip\" out of the profile in Cargo.toml: it takes that section away")
    })
}

fn rewrite(module: &[u8]) -> Option<Vec<u8>> {
    let mut found = false;
    let written = rewritten(module, |Section { id, content }| {
        let mut content = Bytes(content);
        if id != 0 || content.text()? != SECTION {
            return Some(None);
        }
        found = true;
        let features = features(&mut content)?;
        let mut section = Vec::new();
        push_text(&mut section, SECTION);
        push_number(&mut section, features.len());
        for (prefix, name) in features {
            section.push(prefix);
            push_text(&mut section, name);
        }
        Some(Some(section))
    })?;
    found.then_some(written)
}

/// The features that stay, each with the sign before it.
fn features<'a>(content: &mut Bytes<'a>) -> Option<Vec<(u8, &'a [u8])>> {
    let mut kept = Vec::new();
    for _ in 0..content.number()? {
        let prefix = content.byte()?;
        let name = content.text()?;
        if !WITHHELD.contains(&name) {
            kept.push((prefix, name));
        }
    }
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn custom(name: &[u8], content: &[u8]) -> Vec<u8> {
        let mut inside = Vec::new();
        push_text(&mut inside, name);
        inside.extend_from_slice(content);
        let mut section = vec![0];
        push_number(&mut section, inside.len());
        section.extend(inside);
        section
    }

    fn module(sections: &[Vec<u8>]) -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend(sections.concat());
        module
    }

    fn named(features: &[&str]) -> Vec<u8> {
        let mut content = Vec::new();
        push_number(&mut content, features.len());
        for feature in features {
            content.push(b'+');
            push_text(&mut content, feature.as_bytes());
        }
        custom(SECTION, &content)
    }

    #[test]
    fn only_the_withheld_features_go_and_all_else_stays() {
        // Long enough for a length of two bytes.
        let long = custom(b"name", &[7; 300]);
        let types = vec![1, 2, 0, 0];
        let before = module(&[
            types.clone(),
            long.clone(),
            named(&["multivalue", "reference-types", "sign-ext"]),
        ]);
        let after = module(&[types, long, named(&["sign-ext"])]);
        assert_eq!(withhold(&before), Ok(after));
    }

    #[test]
    fn a_module_that_does_not_say_or_breaks_off_is_refused() {
        let whole = module(&[named(&["multivalue"])]);
        for refused in [
            module(&[vec![1, 2, 0, 0]]),
            module(&[]),
            Vec::new(),
            whole[..whole.len() - 1].to_vec(),
        ] {
            assert!(withhold(&refused).is_err(), "{refused:?}");
        }
    }
}
