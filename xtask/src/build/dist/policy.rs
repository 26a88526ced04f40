//! The Content Security Policies that the published files work under.

use sha2::{Digest, Sha256};

use super::sums;

/// Everything that the pages and the element need from their host; the preview sends it. Under this
/// policy the published page links its styles from a file.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// The same for a server that sends this page: its inline styles are allowed by hash.
pub fn of_pages(page: &str) -> String {
    let own = "style-src 'self'";
    STRICT.replace(own, &format!("{own} {}", hashes(page, "style")))
}

/// The policy of the single file: it runs what it contains and fetches nothing.
pub fn of_single_file(page: &str) -> String {
    let scripts = hashes(page, "script");
    let styles = hashes(page, "style");
    format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; \
         img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
}

/// The hashes of all inline content of these tags, each once, in order.
fn hashes(page: &str, tag: &str) -> String {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut found: Vec<String> = Vec::new();
    for piece in page.split(&open).skip(1) {
        let inside = piece
            .split_once('>')
            .and_then(|(_, rest)| rest.split_once(&close));
        let Some((text, _)) = inside else { continue };
        let hash = format!("'sha256-{}'", sums::base64(&Sha256::digest(text)));
        if !found.contains(&hash) {
            found.push(hash);
        }
    }
    found.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_styles_of_a_page_are_allowed_by_their_hash_alone() {
        let policy = of_pages("<style>a{}</style>");
        let hash = format!("'sha256-{}'", sums::base64(&Sha256::digest("a{}")));
        let styles = format!("; style-src 'self' {hash}; ");
        assert!(policy.contains(&styles), "{policy}");
        assert_eq!(policy.replace(&format!(" {hash}"), ""), STRICT);
    }

    #[test]
    fn what_stands_in_line_is_named_by_its_hash() {
        // The first is the example in the specification of Content Security Policy, level 3.
        let page = "<script>alert('Hello, world.');</script><style media=\"not all\">a{}</style>\
            <noscript><style>a{}</style></noscript>";
        let policy = of_single_file(page);
        assert!(
            policy
                .contains("script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'wasm"),
            "{policy}"
        );
        assert_eq!(policy.matches("sha256-").count(), 2, "{policy}");
    }
}
