//! What keeps the standalone page for offline use: the worker, the page's notice about it, and the
//! manifest of the installed page. Neither the preview nor the single file has any of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fs_err as fs;
use serde_json::{Value, json};

use super::{Sources, page, sums};
use crate::build::bundle::{self, Form};
use crate::build::{stage, template};
use crate::fault::{Done, Fault};
use crate::{process, project};

/// The place for the offline notice, empty in the source.
const PLACE: &str = "<div class=\"je\" id=\"offline-place\" hidden></div>\n";

/// The template of the notice, and its texts: each name in the template, with the text's id.
const TEMPLATE: &str = "sw/place.html";
const TEXTS: [(&str, &str); 6] = [
    ("offline", "offline"),
    ("kept", "kept"),
    ("forget", "kept-forget"),
    ("forgotten", "kept-forgotten"),
    ("unwanted", "kept-unwanted"),
    ("keep", "kept-again"),
];

const MANIFEST: &str = "manifest.webmanifest";

/// The icons of the installed page: name, sizes and purpose.
const ICONS: [(&str, &str, &str); 4] = [
    ("icon.svg", "any", "any"),
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-mask-512.png", "512x512", "maskable"),
];

/// Writes all of it into a site that is complete otherwise.
pub fn write(sources: &Sources, site: &Path) -> Done {
    let texts = Texts::read()?;
    write_manifest(&texts, site)?;
    let small = sources.staged.join("small/offline.js");
    let script = sources.staged.join("page/offline.js");
    bundle::script(&script, &small, Form::Module)?;
    let script = page::named_by_content(&small, site, "offline", "js")?;
    let start = page::replaced(
        &page::read(site, "index.html")?,
        PLACE,
        &place(&texts, &script)?,
    )?;
    stage::put(&site.join("index.html"), &start)?;
    let worker = sources.staged.join("small/sw.js");
    bundle::script(&project::path("sw/sw.js"), &worker, Form::Classic)?;
    let mut node = process::node(project::path("sw/listed.mjs"));
    node.arg(site).arg(worker);
    process::quietly("Listing the files for the service worker", &mut node).map(|_| ())
}

fn place(texts: &Texts, script: &str) -> Done<String> {
    let mut values = BTreeMap::from([
        ("script".to_owned(), script.to_owned()),
        ("manifest".to_owned(), MANIFEST.to_owned()),
    ]);
    for (name, id) in TEXTS {
        values.insert(name.to_owned(), texts.of(id)?.to_owned());
    }
    let text = fs::read_to_string(project::path(TEMPLATE))?;
    template::fill(TEMPLATE, &text, &values, &mut BTreeSet::new())
}

fn write_manifest(texts: &Texts, site: &Path) -> Done {
    for (name, _, _) in ICONS {
        stage::copy(&project::path("sw").join(name), site)?;
    }
    let icons = ICONS.map(|(name, sizes, purpose)| {
        let kind = if name.ends_with("svg") {
            "image/svg+xml"
        } else {
            "image/png"
        };
        json!({ "src": name, "sizes": sizes, "type": kind, "purpose": purpose })
    });
    let tokens = fs::read_to_string(project::path("styles/tokens.css"))?;
    let manifest = json!({
        "id": "./",
        "name": texts.of("app-name")?,
        "short_name": texts.of("app-name")?,
        "description": texts.of("start-lead")?,
        "lang": texts.language()?,
        "dir": "auto",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": colour(&tokens, "--je-bg")?,
        "theme_color": colour(&tokens, "--je-bg")?,
        "icons": icons,
    });
    stage::put(&site.join(MANIFEST), &sums::pretty(&manifest)?)
}

/// The page's English texts.
struct Texts(Value);

impl Texts {
    fn read() -> Done<Self> {
        let text = fs::read_to_string(project::path("content/en.json"))?;
        serde_json::from_str(&text)
            .map(Self)
            .map_err(|error| Fault::new(format!("content/en.json is not JSON: {error}")))
    }

    fn of(&self, id: &str) -> Done<&str> {
        found(&self.0["ui"][id], id)
    }

    fn language(&self) -> Done<&str> {
        found(&self.0["meta"]["language"], "language")
    }
}

fn found<'a>(text: &'a Value, id: &str) -> Done<&'a str> {
    text.as_str()
        .ok_or_else(|| Fault::new(format!("content/en.json has no text \"{id}\".")))
}

/// The first value of a token, which is the one for light pages.
fn colour<'a>(tokens: &'a str, name: &str) -> Done<&'a str> {
    let after = tokens.split_once(&format!("{name}: "));
    after
        .and_then(|(_, rest)| rest.split_once(';'))
        .map(|(colour, _)| colour)
        .ok_or_else(|| Fault::new(format!("styles/tokens.css has no {name}.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_colour_of_a_token_is_taken() {
        let tokens = "--je-bg: #fff;\n@media x { --je-bg: #000; }";
        assert_eq!(colour(tokens, "--je-bg"), Ok("#fff"));
        assert!(colour(tokens, "--je-ink").is_err());
    }

    #[test]
    fn what_is_said_of_keeping_is_filled_in() {
        let texts = Texts::read().and_then(|texts| place(&texts, "offline-1.js"));
        assert!(texts.is_ok_and(
            |place| place.contains("data-script=\"offline-1.js\"") && !place.contains("{{")
        ));
    }
}
