//! Every single measurement, and the median of each.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::fault::{Done, Fault};

/// The measured numbers, by page, profile and name.
#[derive(Debug, Default)]
pub struct Samples {
    pages: Vec<String>,
    numbers: BTreeMap<(String, String), BTreeMap<String, Vec<f64>>>,
}

impl Samples {
    /// Reads the output of the measuring script: a list of objects, each for one page under one
    /// profile in one run.
    pub fn read(measurements: &Value) -> Done<Self> {
        let listed = measurements
            .as_array()
            .filter(|list| !list.is_empty())
            .ok_or_else(|| Fault::new("Nothing was measured."))?;
        let mut samples = Self::default();
        for measured in listed {
            let text = |key: &str| measured.get(key).and_then(Value::as_str);
            let (Some(page), Some(profile), Some(numbers)) =
                (text("page"), text("profile"), measured.as_object())
            else {
                return Err(Fault::new(format!(
                    "A measurement names no page: {measured}"
                )));
            };
            if !samples.pages.iter().any(|known| known == page) {
                samples.pages.push(page.to_owned());
            }
            let place = (page.to_owned(), profile.to_owned());
            let kept = samples.numbers.entry(place).or_default();
            for (name, number) in numbers.iter().filter(|(name, _)| *name != "run") {
                if let Some(number) = number.as_f64() {
                    kept.entry(name.clone()).or_default().push(number);
                }
            }
        }
        Ok(samples)
    }

    /// The pages, in the order in which they were measured.
    pub fn pages(&self) -> impl Iterator<Item = &str> {
        self.pages.iter().map(String::as_str)
    }

    /// The median of one measured number; `None` if it was not measured.
    pub fn median(&self, page: &str, profile: &str, name: &str) -> Option<f64> {
        let place = (page.to_owned(), profile.to_owned());
        median(self.numbers.get(&place)?.get(name)?)
    }

    /// All medians, by page, profile and name.
    pub fn medians(&self) -> Value {
        let mut medians = json!({});
        for ((page, profile), numbers) in &self.numbers {
            for (name, all) in numbers {
                medians[page][profile][name] = json!(median(all));
            }
        }
        medians
    }
}

/// The middle number, or the mean of the middle two.
fn median(numbers: &[f64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    sorted
        .get(middle.checked_sub(1)?)
        .map(|lower| lower.midpoint(upper))
}

#[cfg(test)]
mod tests {
    use super::{Samples, json, median};

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        assert_eq!(median(&[9.0, 1.0, 5.0]), Some(5.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 100.0]), Some(3.0));
        assert_eq!(median(&[7.0]), Some(7.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn measurements_are_kept_apart_by_page_and_profile() {
        let measurements = json!([
            { "run": 1, "page": "b", "profile": "slow", "time_ms": 3 },
            { "run": 1, "page": "a", "profile": "slow", "time_ms": 30 },
            { "run": 2, "page": "b", "profile": "slow", "time_ms": 5 },
            { "run": 2, "page": "b", "profile": "fast", "time_ms": 1.5, "note": "quiet" },
        ]);
        let samples = Samples::read(&measurements).unwrap_or_default();
        assert_eq!(samples.pages().collect::<Vec<_>>(), ["b", "a"]);
        assert_eq!(samples.median("b", "slow", "time_ms"), Some(4.0));
        assert_eq!(samples.median("b", "fast", "time_ms"), Some(1.5));
        assert_eq!(samples.median("a", "fast", "time_ms"), None);
        let expected = json!({
            "a": { "slow": { "time_ms": 30.0 } },
            "b": { "slow": { "time_ms": 4.0 }, "fast": { "time_ms": 1.5 } },
        });
        assert_eq!(samples.medians(), expected);
    }

    #[test]
    fn what_is_no_measurement_is_refused() {
        for told in [json!(null), json!([]), json!([{ "page": "a" }]), json!([7])] {
            assert!(Samples::read(&told).is_err(), "{told}");
        }
    }
}
