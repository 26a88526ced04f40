//! The single file: the page with its styles, its script and its program all inside.

use std::fs;
use std::path::Path;

use super::Sources;
use super::policy;
use crate::build::bundle::{self, Form};
use crate::build::{packed, stage};
use crate::fault::{Done, Fault, on_file};

/// Where the page names what the file has to hold itself.
const STYLES: &str = "<link rel=\"stylesheet\" href=\"tokens.css\">
<link rel=\"stylesheet\" href=\"widget.css\">
<link rel=\"stylesheet\" href=\"print.css\">
<noscript><link rel=\"stylesheet\" href=\"unable.css\"></noscript>
<script src=\"unable.js\"></script>
<script type=\"module\" src=\"boot.js\"></script>
";
const END: &str = "</body>";
const HEAD: &str = "<meta charset=\"utf-8\">\n";

/// The parts of the page that lie in files of their own.
struct Parts {
    styles: String,
    unable: String,
    guard: String,
    script: String,
}

/// Writes the file. It has nothing left to fetch, and its own policy would not let it.
pub fn write(sources: &Sources, target: &Path) -> Done {
    let staged = &sources.staged;
    stage::put(
        &staged.join("single/packed.js"),
        &format!(
            "export const packed = '{}';\n",
            packed::text(&sources.wasm())?
        ),
    )?;
    stage::write_built(staged, "null", "", "null")?;
    let script = staged.join("single.js");
    bundle::script(&staged.join("single/single.js"), &script, Form::Classic)?;
    let read = |name: &str| {
        let file = staged.join(name);
        on_file("read", &file, fs::read_to_string(&file))
    };
    let small = |name: &str| {
        let file = format!("small/{name}");
        bundle::alone(&staged.join(name), &staged.join(&file))?;
        read(&file)
    };
    let parts = Parts {
        styles: [
            small("tokens.css")?,
            small("widget.css")?,
            small("print.css")?,
        ]
        .concat(),
        unable: small("unable.css")?,
        guard: read("unable.js")?,
        script: read("single.js")?,
    };
    let page = assembled(&read("index.html")?, &parts)?;
    stage::put(target, &page)
}

fn assembled(page: &str, parts: &Parts) -> Done<String> {
    let Parts {
        styles,
        unable,
        guard,
        script,
    } = parts;
    for text in [styles, unable, guard, script] {
        let lower = text.to_ascii_lowercase();
        if ["</script", "</style", "<!--"]
            .iter()
            .any(|end| lower.contains(end))
        {
            return Err(Fault::new(
                "A style or a script would end, or become a comment, in the middle of the single file.",
            ));
        }
    }
    // The second copy of the last style waits until a script finds that the program cannot run.
    let head = format!(
        "<style>{styles}</style>\n<noscript><style>{unable}</style></noscript>\n\
         <style id=\"unable-style\" media=\"not all\">{unable}</style>\n\
         <script>{guard}</script>\n"
    );
    let page = replaced(page, STYLES, &head)?;
    let page = replaced(&page, END, &format!("<script>{script}</script>\n{END}"))?;
    let policy = policy::of_single_file(&page);
    let meta =
        format!("{HEAD}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
    replaced(&page, HEAD, &meta)
}

fn replaced(page: &str, place: &str, by: &str) -> Done<String> {
    if page.matches(place).count() == 1 {
        return Ok(page.replace(place, by));
    }
    Err(Fault::new(format!(
        "The single file cannot be made from index.html, which has not exactly once:\n{place}"
    ))
    .remedy("Bring index.html and xtask/src/build/dist/single.rs into agreement"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        Parts {
            styles: "a{}".into(),
            unable: "b{}".into(),
            guard: "guard()".into(),
            script: "run()".into(),
        }
    }

    fn page() -> String {
        format!("<head>\n{HEAD}{STYLES}</head>\n<body>\n<p>Start</p>\n{END}")
    }

    #[test]
    fn the_file_names_no_other_file() {
        let file = assembled(&page(), &parts()).unwrap_or_default();
        assert!(!file.contains("src=") && !file.contains("href="), "{file}");
        assert!(
            file.contains("<p>Start</p>\n<script>run()</script>\n</body>"),
            "{file}"
        );
        assert!(file.contains("<script>guard()</script>"), "{file}");
    }

    #[test]
    fn its_policy_comes_first_and_names_what_is_in_it() {
        let file = assembled(&page(), &parts()).unwrap_or_default();
        let policy = policy::of_single_file(&file);
        assert!(policy.matches("'sha256-").count() == 4, "{policy}");
        assert!(
            file.starts_with(&format!(
                "<head>\n{HEAD}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
            )),
            "{file}"
        );
    }

    #[test]
    fn a_page_of_another_form_is_refused() {
        let other = page().replace("print.css", "paper.css");
        assert!(assembled(&other, &parts()).is_err());
    }

    #[test]
    fn a_script_that_would_end_itself_is_refused() {
        let script = "text='</script>'".to_owned();
        assert!(assembled(&page(), &Parts { script, ..parts() }).is_err());
    }
}
