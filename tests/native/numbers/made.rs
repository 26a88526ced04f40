//! The texts that state a whole table of the rules.

use joint_effort::content::{Key, Words};
use joint_effort::domain::dimension_set::DimensionSet;
use joint_effort::domain::gate::gate;
use joint_effort::domain::level::Level;
use joint_effort::domain::placement::LEAST_KNOWN;
use joint_effort::domain::reach::need;
use joint_effort::domain::vocabulary::Vocabulary;

use super::text::range;

/// Returns the texts that state a whole table of the rules, as they must read.
pub fn made() -> Vec<(String, String)> {
    let words = Words::english();
    let names = |these: DimensionSet, between: &str| {
        let names = these
            .iter()
            .map(|one| words.get(Key::dimension_name(one)).to_string());
        joined(&names.collect::<Vec<_>>(), between)
    };
    let must_have = |level: &Level| {
        // Conditions of the same height are joined. The shortest list comes first.
        let mut heights: Vec<(Level, Vec<String>)> = Vec::new();
        for condition in gate(*level) {
            let name = names(condition.any_of, "or");
            match heights
                .iter_mut()
                .find(|(height, _)| *height == condition.at_least)
            {
                Some((_, those)) => those.push(name),
                None => heights.push((condition.at_least, vec![name])),
            }
        }
        heights.sort_by_key(|(_, those)| those.len());
        let told = heights.into_iter().map(|(height, those)| {
            format!("{} {} or more", joined(&those, "and"), height.number())
        });
        let told = told.collect::<Vec<_>>().join("; ");
        let none = || String::from("None");
        let text = if told.is_empty() { none() } else { told + "." };
        (format!("must-have.{}", level.number()), text)
    };
    let mut needs: Vec<(usize, usize)> = Vec::new();
    for known in LEAST_KNOWN..=10 {
        match needs.last_mut() {
            Some((_, last)) if need(*last) == need(known) => *last = known,
            _ => needs.push((known, known)),
        }
    }
    let needs = needs
        .into_iter()
        .map(|(from, to)| format!("With {} known you need {}.", range(from, to), need(to)));
    let needs = needs.collect::<Vec<_>>().join(" ");
    let mut made: Vec<_> = Level::ALL.iter().map(must_have).collect();
    made.push((String::from("by-hand.2.how"), needs));
    made
}

fn joined(names: &[String], between: &str) -> String {
    match names {
        [first @ .., second, last] => {
            let first = first
                .iter()
                .map(|name| format!("{name}, "))
                .collect::<String>();
            format!("{first}{second} {between} {last}")
        }
        names => names.concat(),
    }
}
