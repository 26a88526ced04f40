//! The single file: the page with its styles, its script, its program and its paper version all
//! inline.

use std::path::Path;

use super::page::{self, SCRIPT, STYLES, read, replaced};
use super::programs::Program;
use super::{Sources, policy};
use crate::build::bundle::{self, Form};
use crate::build::packed;
use crate::build::stage::{self, Built};
use crate::fault::{Done, Fault};

/// What the page links for browsers without scripts.
const UNABLE: &str = "<noscript><link rel=\"stylesheet\" href=\"unable.css\"></noscript>\n";
const END: &str = "</body>";
const HEAD: &str = "<meta charset=\"utf-8\">\n";
/// The place of the paper version in the page, and its beginning and end in its source.
const PLACE: &str = "<div class=\"je\" id=\"paper-place\">";
const PAPER: [&str; 2] = ["<section id=\"paper\"", "</main>"];

/// The parts of the page that come from files of their own.
struct Parts {
    styles: String,
    unable: String,
    script: String,
    paper: String,
}

/// Writes the file. It has nothing left to fetch, and its own policy would block that.
pub fn write(sources: &Sources, target: &Path) -> Done {
    let staged = &sources.staged;
    stage::put(
        &staged.join("single/packed.js"),
        &format!(
            "export const packed = '{}';\n",
            packed::text(&Program::Whole.wasm())?
        ),
    )?;
    stage::write_built(&staged.join(stage::WHOLE), &Built::default())?;
    let script = staged.join("single.js");
    bundle::script(&staged.join("single/single.js"), &script, Form::Classic)?;
    let unable = "small/unable.css";
    bundle::alone(&staged.join("unable.css"), &staged.join(unable))?;
    let parts = Parts {
        styles: page::sheet(sources, &page::SHEETS)?,
        unable: read(staged, unable)?,
        script: read(staged, "single.js")?,
        paper: paper_in(&read(staged, "paper.html")?)?,
    };
    let page = assembled(&read(staged, "index.html")?, &parts)?;
    stage::put(target, &page)
}

/// Extracts the paper version from its page.
fn paper_in(page: &str) -> Done<String> {
    let [open, close] = PAPER;
    let inside = page
        .split_once(open)
        .and_then(|(_, rest)| rest.split_once(close));
    inside
        .map(|(rest, _)| format!("{open}{rest}"))
        .ok_or_else(|| {
            Fault::new(format!(
                "paper.html has nothing between {open} and {close}."
            ))
        })
}

fn assembled(page: &str, parts: &Parts) -> Done<String> {
    let Parts {
        styles,
        unable,
        script,
        paper,
    } = parts;
    for text in [styles, unable, script] {
        let lower = text.to_ascii_lowercase();
        if ["</script", "</style", "<!--"]
            .iter()
            .any(|end| lower.contains(end))
        {
            return Err(Fault::new(
                "A style or a script would be cut off, or become a comment, in the single file.",
            ));
        }
    }
    let page = replaced(page, STYLES, &format!("<style>{styles}</style>\n"))?;
    let without_script = format!("<noscript><style>{unable}</style></noscript>\n");
    let page = replaced(&page, UNABLE, &without_script)?;
    let page = replaced(&page, SCRIPT, "")?;
    let page = replaced(&page, PLACE, &format!("{PLACE}{paper}"))?;
    let page = page.replace("href=\"paper.html\"", "href=\"#paper\"");
    let page = replaced(&page, END, &format!("<script>{script}</script>\n{END}"))?;
    let policy = policy::of_single_file(&page);
    let meta =
        format!("{HEAD}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
    replaced(&page, HEAD, &meta)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        Parts {
            styles: "a{}".into(),
            unable: "b{}".into(),
            script: "run()".into(),
            paper: "<section>Paper</section>".into(),
        }
    }

    fn page() -> String {
        format!(
            "<head>\n{HEAD}{STYLES}{UNABLE}{SCRIPT}</head>\n<body>\n<a href=\"paper.html\">Print</a>\n\
             {PLACE}</div>\n{END}"
        )
    }

    #[test]
    fn the_file_names_no_other_file() {
        let file = assembled(&page(), &parts()).unwrap_or_default();
        let link = "<a href=\"#paper\">Print</a>";
        assert!(!file.contains("src=") && file.matches("href=").count() == 1);
        assert!(
            file.contains(&format!(
                "{link}\n{PLACE}<section>Paper</section></div>\n<script>run()</script>\n</body>"
            )),
            "{file}"
        );
    }

    #[test]
    fn its_policy_comes_first_and_names_what_is_in_it() {
        let file = assembled(&page(), &parts()).unwrap_or_default();
        let policy = policy::of_single_file(&file);
        assert!(policy.matches("'sha256-").count() == 3, "{policy}");
        assert!(
            file.starts_with(&format!(
                "<head>\n{HEAD}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
            )),
            "{file}"
        );
    }

    #[test]
    fn a_page_of_another_form_is_refused() {
        let other = page().replace("print.css", "other.css");
        assert!(assembled(&other, &parts()).is_err());
    }

    #[test]
    fn a_script_that_would_end_itself_is_refused() {
        let script = "text='</script>'".to_owned();
        assert!(assembled(&page(), &Parts { script, ..parts() }).is_err());
    }

    #[test]
    fn the_paper_version_is_taken_out_of_its_page() {
        let page = "<main><h1>Title</h1><section id=\"paper\"><p>1</p></section></main>";
        assert_eq!(
            paper_in(page).unwrap_or_default(),
            "<section id=\"paper\"><p>1</p></section>"
        );
        assert!(paper_in("<main></main>").is_err());
    }
}
