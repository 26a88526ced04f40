//! The table: a row for each fact, a cell for each record.

use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::record::Trend;
use joint_effort::record::trend::Snapshot;

use super::{each_course, moved_id, texts_of};
use crate::views::markup::Element;
use crate::views::result::ids_of;
use crate::views::words::ids_in_brackets;

/// Returns the cells of a row over all tables, without those of the change.
fn cells<'e>(drawn: &'e Element, trend: &Trend, row: &str) -> Vec<&'e Element> {
    let mut cells = Vec::new();
    for table in drawn.all("table") {
        let heads = table.all("th[scope=col]").len() - 1;
        let rows = table.all("tr");
        let named = |of: &&&Element| ids_of(&of.all("th[scope=row]")) == [row];
        let found: Vec<_> = rows.iter().filter(named).collect();
        assert_eq!(found.len(), 1, "{row}");
        let in_row = found[0].all("td");
        assert_eq!(in_row.len(), heads, "{row}");
        cells.extend(in_row);
    }
    cells.truncate(trend.snapshots.len());
    cells
}

#[test]
fn the_table_says_what_the_drawings_say() {
    each_course(|trend, drawn| {
        if trend.snapshots.is_empty() {
            assert!(drawn.all("table").is_empty());
            return;
        }
        let heads = drawn.all("th[scope=col]");
        let days: Vec<_> = heads.iter().flat_map(|head| head.all("time")).collect();
        let known = trend.snapshots.iter().filter_map(|snapshot| snapshot.day);
        let told = days
            .iter()
            .map(|day| (day.text(), day.attribute("datetime")));
        let told: Vec<_> = told
            .map(|(text, of)| (text, of.map(str::to_owned)))
            .collect();
        let words = ids_in_brackets();
        let known = known.map(|day| (day.in_words(&words).to_string(), Some(day.to_string())));
        assert_eq!(told, known.collect::<Vec<_>>());
        let check_each = |row: &str, of: &dyn Fn(&Snapshot) -> String| {
            for (cell, snapshot) in cells(drawn, trend, row).iter().zip(&trend.snapshots) {
                let text = cell.text();
                assert!(text.starts_with(&of(snapshot)), "{row}: {text}");
            }
        };
        check_each("course.row-level", &|of| match of.placement.level {
            Some(level) => format!("{0} ⟦level.{0}.title⟧", level.number()),
            None => String::from("⟦ui.not-placed-short⟧"),
        });
        check_each("course.row-range", &|of| {
            of.placement.range.0.number().to_string()
        });
        check_each("ui.claimed-name", &|of| match of.claimed {
            Response::Known(claim) => format!("⟦claimed.{}⟧", claim.id()),
            Response::Unknown => String::from("⟦answer.unknown⟧"),
            Response::Unanswered => String::from("⟦answer.unanswered⟧"),
        });
        if trend
            .snapshots
            .iter()
            .any(|snapshot| snapshot.family.is_some())
        {
            check_each("ui.fact-risk", &|of| match of.family {
                Some(family) if family.provisional => {
                    format!("⟦ui.provisional⟧ ⟦band.{}.name⟧", family.band.id())
                }
                Some(family) => format!("⟦band.{}.name⟧", family.band.id()),
                None => String::from("⟦course.left-out⟧"),
            });
        }
        for aspect in &trend.aspects {
            let row = format!("dimension.{}.name", aspect.dimension.id());
            for (index, cell) in cells(drawn, trend, &row).iter().enumerate() {
                let answer = match aspect.responses[index] {
                    Response::Known(level) => level.number().to_string(),
                    Response::Unknown => String::from("⟦answer.unknown⟧"),
                    Response::Unanswered => String::from("⟦answer.unanswered⟧"),
                };
                let steps = &aspect.series.steps;
                let step = index.checked_sub(1).map(|before| steps[before]);
                let step = step.filter(|step| steps.len() > 1 && step.is_change());
                let said = texts_of(&cell.all("span.course-step"));
                let expected: Vec<_> = step.into_iter().map(|of| [moved_id(of)]).collect();
                assert_eq!(said, expected);
                assert!(cell.text().starts_with(&answer));
            }
        }
        let changes = drawn
            .all("td")
            .into_iter()
            .flat_map(|td| td.all("span.course-moved"));
        let rows = usize::from(trend.snapshots.iter().any(|of| of.family.is_some())) + 11;
        let expected = if trend.snapshots.len() > 1 { rows } else { 0 };
        assert_eq!(
            changes.count(),
            expected,
            "from the first to the last, once each"
        );
    });
}
