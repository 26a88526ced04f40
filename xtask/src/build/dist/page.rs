//! The standalone page. Its styles are inline; its script and its program have names derived from their
//! contents, so that browsers can cache them forever.

use std::path::Path;

use fs_err as fs;
use sha2::{Digest, Sha256};

use super::programs::Program;
use super::{Sources, sums};
use crate::build::bundle::{self, Form};
use crate::build::stage::{self, Built};
use crate::fault::{Done, Fault};

/// The markup in the pages that is for the preview only.
pub const STYLES: &str = "<link rel=\"stylesheet\" href=\"tokens.css\">
<link rel=\"stylesheet\" href=\"widget.css\">
<link rel=\"stylesheet\" href=\"side-pages.css\">
<link rel=\"stylesheet\" href=\"course.css\">
<link rel=\"stylesheet\" href=\"map.css\">
<link rel=\"stylesheet\" href=\"print.css\">
<link rel=\"stylesheet\" href=\"paper.css\">
<link rel=\"stylesheet\" href=\"first.css\">
";
pub const SCRIPT: &str = "<script type=\"module\" async src=\"boot.js\"></script>\n";

/// The sheets linked there, in order.
pub const SHEETS: [&str; 8] = [
    "tokens",
    "widget",
    "side-pages",
    "course",
    "map",
    "print",
    "paper",
    "first",
];

/// The sheets that the page needs before it is in use.
const SHEETS_AT_ONCE: [&str; 3] = ["tokens", "widget", "first"];

/// All sheets in one file: for the pages that can wait for it, and for the page itself if a server's
/// policy blocks its inline styles.
const SHEET: &str = "page.css";

/// The number of hash digits in a file's name.
const DIGITS: usize = 12;

/// Writes the page, its paper version, and everything that both load.
pub fn write(sources: &Sources, folder: &Path) -> Done {
    let Sources { staged, .. } = sources;
    let styles = sheet(sources, &SHEETS_AT_ONCE)?;
    stage::put(&folder.join(SHEET), &sheet(sources, &SHEETS)?)?;
    let whole = write_whole(sources, folder)?;
    let hosted = write_hosted(sources, folder)?;
    let later = staged.join("small/later.js");
    bundle::script(&staged.join("page/later.js"), &later, Form::Module)?;
    let later = named_by_content(&later, folder, "later", "js")?;
    let program = named_by_content(&Program::Own.wasm(), folder, "program", "wasm")?;
    stage::write_built(
        &staged.join(stage::OWN),
        &Built {
            compiled: &format!("() => new URL('{program}', import.meta.url).href"),
            integrity: &sums::integrity(&Program::Own.wasm())?,
            announced: true,
            further: &[
                ("hosted", &format!("() => import('./{hosted}')")),
                ("whole", &again(&whole)),
                ("later", &again(&later)),
            ],
            ..Built::default()
        },
    )?;
    let script = staged.join("small/page.js");
    bundle::script(&staged.join("boot.js"), &script, Form::Importing)?;
    let script = named_by_content(&script, folder, "page", "js")?;
    let page = read(staged, "index.html")?;
    let page = replaced(&page, SCRIPT, "")?;
    // Both are requested before the browser reads the styles. A frame without an origin can run a classic
    // script, but no module. The preload matches the loader's request: with `crossorigin`, WebKit fetches the
    // program a second time if it has not arrived completely by then.
    let head = format!(
        "<script async src=\"{script}\"></script>\n\
         <link rel=\"preload\" as=\"fetch\" href=\"{program}\">\n\
         <style>{styles}</style>\n"
    );
    stage::put(&folder.join("index.html"), &replaced(&page, STYLES, &head)?)?;
    for name in ["paper.html", "frame.html"] {
        let link = format!("<link rel=\"stylesheet\" href=\"{SHEET}\">\n");
        let page = replaced(&read(staged, name)?, STYLES, &link)?;
        stage::put(&folder.join(name), &page)?;
    }
    Ok(())
}

/// JavaScript that imports such a script; a retry uses a different address.
fn again(name: &str) -> String {
    format!("(again = '') => import('./{name}'.concat(again))")
}

/// Writes the program for pages with a host's settings, and the checker for a host's words.
/// Returns the name of the script that loads it.
fn write_hosted(sources: &Sources, folder: &Path) -> Done<String> {
    let staged = &sources.staged;
    let program = named_by_content(&Program::Small.wasm(), folder, "hosted", "wasm")?;
    // The element's script works here too: it belongs to the same program.
    let words = staged.join("small/words.js");
    bundle::script(&staged.join("element/words.js"), &words, Form::Module)?;
    let words = named_by_content(&words, folder, "hosted-words", "js")?;
    stage::write_built(
        &staged.join("element"),
        &Built {
            compiled: &format!("() => new URL('{program}', import.meta.url).href"),
            integrity: &sums::integrity(&Program::Small.wasm())?,
            further: &[("words", &format!("() => import('./{words}')"))],
            ..Built::default()
        },
    )?;
    let script = staged.join("small/hosted.js");
    bundle::script(&staged.join("page/hosted.js"), &script, Form::Module)?;
    named_by_content(&script, folder, "hosted", "js")
}

/// Writes the whole program for the page: for the side pages, and for browsers that block
/// WebAssembly. Returns the name of the script that loads it.
fn write_whole(sources: &Sources, folder: &Path) -> Done<String> {
    let Sources { staged, translated } = sources;
    let program = named_by_content(&Program::Whole.wasm(), folder, "whole", "wasm")?;
    let small = staged.join("small/translated.js");
    bundle::alone(translated, &small)?;
    let translation = named_by_content(&small, folder, "translated", "js")?;
    stage::write_built(
        &staged.join(stage::WHOLE),
        &Built {
            compiled: &format!("() => new URL('{program}', import.meta.url).href"),
            integrity: &sums::integrity(&Program::Whole.wasm())?,
            translation: &format!("() => import('./{translation}')"),
            ..Built::default()
        },
    )?;
    let script = staged.join("small/whole.js");
    bundle::script(
        &staged.join("element/whole-program.js"),
        &script,
        Form::Module,
    )?;
    named_by_content(&script, folder, "whole", "js")
}

/// The minified styles of a page.
pub fn sheet(sources: &Sources, sheets: &[&str]) -> Done<String> {
    let mut whole = String::new();
    for name in sheets {
        whole.push_str(&read(&sources.staged, &format!("{name}.css"))?);
    }
    let file = sources.staged.join(SHEET);
    stage::put(&file, &whole)?;
    let small = format!("small/{SHEET}");
    bundle::alone(&file, &sources.staged.join(&small))?;
    let styles = read(&sources.staged, &small)?.trim_end().to_owned();
    if styles.contains("</") {
        return Err(Fault::new(
            "A style contains \"</\", which could end it early in the page.",
        ));
    }
    Ok(styles)
}

/// Copies a file under a name with a hash of its contents, and returns that name.
pub fn named_by_content(file: &Path, folder: &Path, name: &str, ending: &str) -> Done<String> {
    let bytes = fs::read(file)?;
    let sum = sums::hex(&Sha256::digest(&bytes));
    let digits = sum.get(..DIGITS).unwrap_or(&sum);
    let named = format!("{name}-{digits}.{ending}");
    fs::write(folder.join(&named), bytes)?;
    Ok(named)
}

/// Replaces the one occurrence of a text in a page.
pub fn replaced(page: &str, place: &str, by: &str) -> Done<String> {
    if page.matches(place).count() == 1 {
        return Ok(page.replace(place, by));
    }
    Err(Fault::new(format!(
        "A page cannot be assembled, since it does not contain exactly once:\n{place}"
    ))
    .remedy("Make the page and xtask/src/build/dist/page.rs agree"))
}

/// Reads a text file from a folder.
pub fn read(folder: &Path, name: &str) -> Done<String> {
    Ok(fs::read_to_string(folder.join(name))?)
}
