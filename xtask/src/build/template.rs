//! Fills a page: `<!-- name -->` takes raw HTML, `{{name}}` takes text.

use std::collections::{BTreeMap, BTreeSet};

use regex_lite::{Captures, Regex};

use crate::fault::{Done, Fault};

/// A place of either kind. A comment of several words is not a place.
const PLACE: &str = r"<!--\s*([a-z_-]+)\s*-->|\{\{\s*([a-z_-]+)\s*\}\}";

/// Fills every place in the template with the value of its name, and notes which values were used. The
/// fault names every place without a value.
pub fn fill(
    name: &str,
    template: &str,
    values: &BTreeMap<String, String>,
    used: &mut BTreeSet<String>,
) -> Done<String> {
    let mut absent = Vec::new();
    let place = Regex::new(PLACE)?;
    let page = place.replace_all(template, |place: &Captures<'_>| {
        let html = place.get(1);
        let name = html.or(place.get(2)).map_or("", |found| found.as_str());
        used.insert(name.to_owned());
        match values.get(name) {
            Some(value) if html.is_some() => value.clone(),
            Some(value) => escape(value),
            None => {
                absent.push(format!("\n  the place \"{name}\" has no value"));
                String::new()
            }
        }
    });
    if absent.is_empty() {
        return Ok(page.into_owned());
    }
    let absent = absent.concat();
    Err(Fault::new(format!("{name} cannot be filled:{absent}")))
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
    fn check_filled(template: &str, values: &[(&str, &str)], expected: Result<&str, &str>) {
        let values = values
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        let filled = fill("a page", template, &values.collect(), &mut BTreeSet::new());
        let filled = filled.map_err(|fault| fault.to_string());
        let expected = expected.map(str::to_owned).map_err(str::to_owned);
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
            Err("a page cannot be filled:\n  \
                the place \"title\" has no value\n  the place \"paper\" has no value"),
        );
    }

    #[test]
    fn what_was_used_is_noted() {
        let values = ["start", "title"].map(|name| (name.to_owned(), "x".to_owned()));
        let mut used = BTreeSet::new();
        assert!(fill("a page", "{{title}}", &values.into(), &mut used).is_ok());
        assert_eq!(used.into_iter().collect::<Vec<_>>(), ["title"]);
    }
}
