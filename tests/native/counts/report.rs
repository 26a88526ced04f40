//! Counts in words, and as a table.

use joint_effort::content::Words;
use joint_effort::domain::counts::{Counts, Shown, ShownCounts};
use joint_effort::report::csv::counts::write;
use joint_effort::report::{Block, Report};

use super::random;
use crate::csv::{check_documented, documented_counts};
use crate::held::check_held;
use crate::rows::rows;
use crate::seeded::Seeded;

fn plain(counts: &Counts) -> String {
    Report::of_counts(&ShownCounts::of(counts), "", &Words::english()).plain()
}

#[test]
fn the_text_of_some_counts_is_the_one_that_was_read() {
    for (name, assessments, maps) in [("few", 3, 0), ("some", 18, 0), ("many", 300, 40)] {
        let counts = random(&mut Seeded::new(116), assessments, maps);
        check_held(&format!("tests/golden/counted/{name}.txt"), &plain(&counts));
    }
}

#[test]
fn no_small_count_is_in_a_text_or_a_table() {
    let mut seeded = Seeded::new(117);
    for round in 0..200 {
        let (assessments, maps) = (seeded.below(60), seeded.below(10));
        let shown = ShownCounts::of(&random(&mut seeded, assessments, maps));
        let report = Report::of_counts(&shown, "", &Words::english());
        let tables = report.blocks.iter().filter_map(|block| match block {
            Block::Table(rows) => Some(rows),
            _ => None,
        });
        let text = write(&shown);
        let cells = rows(text.strip_prefix('\u{feff}').unwrap(), ',')
            .into_iter()
            .skip(1);
        let told = tables.flatten().map(|row| row.said.to_string());
        for count in told.chain(cells.map(|row| row[2].clone())) {
            let number = count.parse::<u32>();
            assert!(
                !number.is_ok_and(|number| (1..5).contains(&number)),
                "{round}: {count}"
            );
        }
        let says = report.plain().contains("Small counts are hidden.");
        let is_few = shown.records == Shown::UnderFive;
        assert_eq!(says, shown.is_anything_hidden() && !is_few);
        assert_eq!(report.plain().contains("Fewer than 5"), is_few);
    }
}

#[test]
fn every_table_and_row_is_as_documented() {
    let shown = ShownCounts::of(&random(&mut Seeded::new(118), 40, 5));
    let text = write(&shown);
    let table = rows(text.strip_prefix('\u{feff}').unwrap(), ',');
    let documented = documented_counts();
    let mut found: Vec<String> = table[1..].iter().map(|row| row[0].clone()).collect();
    found.dedup();
    let names: Vec<_> = documented.iter().map(|(name, ..)| name.clone()).collect();
    assert_eq!(found, names);
    for (name, values, _) in documented {
        let own: Vec<_> = table[1..].iter().filter(|row| row[0] == name).collect();
        own.iter()
            .for_each(|row| check_documented(&values, &row[1]));
        assert_eq!(own.len(), values.split('`').count() / 2, "{name}");
    }
}
