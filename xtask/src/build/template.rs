//! Fills a page: `<!-- name -->` takes HTML as it is, `{{name}}` takes text.

use std::collections::{BTreeMap, BTreeSet};

/// Fills every place and notes which values were used; says every place that has no value.
pub fn fill(
    template: &str,
    values: &BTreeMap<String, String>,
    used: &mut BTreeSet<String>,
) -> Result<String, Vec<String>> {
    let mut page = String::with_capacity(template.len());
    let mut faults = Vec::new();
    let mut rest = template;
    while let Some(place) = next_place(rest) {
        page.push_str(&rest[..place.start]);
        rest = &rest[place.end..];
        match values.get(place.name) {
            Some(value) if place.is_html => page.push_str(value),
            Some(value) => page.push_str(&escape(value)),
            None => faults.push(format!("the place \"{}\" has no value", place.name)),
        }
        used.insert(place.name.to_owned());
    }
    page.push_str(rest);
    if faults.is_empty() {
        Ok(page)
    } else {
        Err(faults)
    }
}

struct Place<'a> {
    name: &'a str,
    start: usize,
    end: usize,
    is_html: bool,
}

/// The first place of either kind. A comment of several words is a comment, not a place.
fn next_place(text: &str) -> Option<Place<'_>> {
    let html = bracketed(text, "<!--", "-->", true);
    let plain = bracketed(text, "{{", "}}", false);
    [html, plain]
        .into_iter()
        .flatten()
        .min_by_key(|place| place.start)
}

fn bracketed<'a>(text: &'a str, open: &str, close: &str, is_html: bool) -> Option<Place<'a>> {
    let mut from = 0;
    while let Some(found) = text[from..].find(open) {
        let start = from + found;
        let inside = start + open.len();
        let length = text[inside..].find(close)?;
        let name = text[inside..inside + length].trim();
        if !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_lowercase() || "-_".contains(c))
        {
            return Some(Place {
                name,
                start,
                end: inside + length + close.len(),
                is_html,
            });
        }
        from = inside;
    }
    None
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_filled(template: &str, values: &[(&str, &str)], expected: Result<&str, &[&str]>) {
        let values = values
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        let filled = fill(template, &values.collect(), &mut BTreeSet::new());
        let expected = expected
            .map(str::to_owned)
            .map_err(|faults| faults.iter().map(ToString::to_string).collect());
        assert_eq!(filled, expected, "{template}");
    }

    #[test]
    fn both_kinds_of_place_are_filled() {
        check_filled(
            "<title>{{title}}</title><!-- start -->",
            &[("title", "Where & how"), ("start", "<p>Go</p>")],
            Ok("<title>Where &amp; how</title><p>Go</p>"),
        );
    }

    #[test]
    fn a_place_may_be_filled_twice_but_a_value_is_not_read_again() {
        check_filled("{{a}}{{ a }}", &[("a", "{{b}}")], Ok("{{b}}{{b}}"));
    }

    #[test]
    fn ordinary_comments_stay() {
        check_filled(
            "<!-- two words --><!--[if]-->",
            &[],
            Ok("<!-- two words --><!--[if]-->"),
        );
        check_filled(
            "<!-- Two words --><!-- a -->",
            &[("a", "x")],
            Ok("<!-- Two words -->x"),
        );
    }

    #[test]
    fn every_fault_is_told_at_once() {
        check_filled(
            "{{title}}<!-- paper -->",
            &[("start", "x"), ("language", "en")],
            Err(&[
                "the place \"title\" has no value",
                "the place \"paper\" has no value",
            ]),
        );
    }

    #[test]
    fn what_was_used_is_noted() {
        let values = ["start", "title"].map(|name| (name.to_owned(), "x".to_owned()));
        let mut used = BTreeSet::new();
        assert!(fill("{{title}}", &values.into(), &mut used).is_ok());
        assert_eq!(used.into_iter().collect::<Vec<_>>(), ["title"]);
    }
}
