//! Counts over many results, in words. Small counts are hidden.

use implicit_clone::unsync::IString;

use super::builder::{ReportBuilder, tidy};
use super::{Block, Options, Report, Row};
use crate::content::{Counted, Key, Ui, Words};
use crate::domain::band::Band;
use crate::domain::counts::rows::{AdviceRow, BandRow, LevelRow};
use crate::domain::counts::{LEAST, Shown, ShownCounts};
use crate::domain::recommendation::Recommendation;
use crate::domain::vocabulary::{Each, Vocabulary};

/// A report on counts being built.
type CountsReport<'a> = ReportBuilder<'a, ShownCounts, ()>;

impl Report {
    /// Writes the counts of relationships with the service of this name, or of all if the name is empty.
    pub fn of_counts(counts: &ShownCounts, service: &str, words: &Words) -> Self {
        let blocks = parts(counts, service, words).into_iter().flatten();
        Self {
            blocks: blocks.collect(),
        }
    }
}

/// Returns what goes before the tables, the tables, and what goes after them. Too few results give no tables.
pub fn parts(counts: &ShownCounts, service: &str, words: &Words) -> [Vec<Block>; 3] {
    let written = |write: &dyn Fn(&mut CountsReport<'_>)| {
        let mut report = CountsReport::new(counts, &(), words, Options::default());
        write(&mut report);
        report.blocks
    };
    let is_any = matches!(counts.records, Shown::Count(count) if count > 0);
    [
        written(&|report| begin(report, service)),
        written(&|report| {
            if is_any {
                tables(report);
            }
        }),
        written(&end),
    ]
}

/// Writes what this is, how many results it covers, and what is hidden.
fn begin(report: &mut CountsReport<'_>, service: &str) {
    let (words, counts) = (report.words, report.record);
    report.title(Counted::Title);
    let app = report.get(Ui::AppName);
    report.paragraph([report.fill(Counted::About, &[("app", &app)])]);
    report.line(Counted::OneView);
    report.heading(Counted::CountedHeading);
    if !service.is_empty() {
        report.paragraph([words.fill(Counted::OfService, &[("name", &tidy(service))])]);
    }
    let all = [
        (Counted::Records, counts.records),
        (Counted::Relationships, counts.relationships),
    ];
    let rows = all.map(|(name, shown)| line(words, name, shown));
    report.table(rows.into());
    if !matches!(counts.records, Shown::Count(_)) {
        report.paragraph([words.fill(Counted::Few, &[("least", &LEAST.to_string())])]);
    } else if counts.is_anything_hidden() {
        let most = (LEAST - 1).to_string();
        let [under, hidden] = [Shown::UnderFive, Shown::Withheld].map(|shown| said(words, shown));
        let values = [("under", &*under), ("most", &*most), ("hidden", &*hidden)];
        report.paragraph([words.fill(Counted::Hidden, &values)]);
    }
}

fn tables(report: &mut CountsReport<'_>) {
    let counts = report.record;
    report.heading(Counted::LevelHeading);
    each(report, &counts.levels, level);
    report.heading(Counted::BandHeading);
    report.line(Counted::BandNote);
    each(report, &counts.bands, band);
    report.heading(Counted::AdviceHeading);
    each(report, &counts.recommendations, advice);
    report.heading(Counted::WordHeading);
    each(report, &counts.words, Key::counted_word);
    report.heading(Counted::FailedHeading);
    report.line(Counted::FailedNote);
    let words = report.words;
    let failed = counts.failed();
    let rows = failed.map(|(of, shown)| line(words, Key::dimension_name(of), shown));
    report.table(rows.collect());
    report.heading(Counted::BarrierHeading);
    report.line(Counted::FailedNote);
    each(report, &counts.barriers, Key::barrier_name);
}

/// Writes what a reader needs to judge it.
fn end(report: &mut CountsReport<'_>) {
    report.heading(Ui::AboutHeading);
    report.line(Key::SAFETY_NOT_A_RISK_ASSESSMENT);
    let first = report.each(Key::limits().take(1));
    report.list(first);
}

fn each<K: Vocabulary, const N: usize>(
    report: &mut CountsReport<'_>,
    counts: &Each<K, Shown, N>,
    name: fn(K) -> Key,
) {
    let words = report.words;
    let rows = counts
        .iter()
        .map(|(of, shown)| line(words, name(of), *shown));
    report.table(rows.collect());
}

fn line(words: &Words, name: impl Into<Key>, shown: Shown) -> Row {
    Row {
        name: words.get(name),
        said: said(words, shown),
    }
}

/// Returns a count, or the text that replaces it.
pub fn said(words: &Words, shown: Shown) -> IString {
    match shown {
        Shown::Count(count) => count.to_string().into(),
        Shown::UnderFive => words.fill(Counted::Under, &[("least", &LEAST.to_string())]),
        Shown::Withheld => words.get(Counted::NotShown),
    }
}

/// Returns the name of a row of levels.
pub fn level(of: LevelRow) -> Key {
    of.level()
        .map_or(Ui::NotPlacedShort.into(), Key::level_title)
}

/// Returns the name of a row of bands.
pub fn band(of: BandRow) -> Key {
    let band = Band::ALL.get(of.index());
    band.map_or(Counted::NoAnswers.into(), |band| Key::band_name(*band))
}

/// Returns the name of a row of recommendations.
pub fn advice(of: AdviceRow) -> Key {
    match (Recommendation::ALL.get(of.index()), of) {
        (Some(recommendation), _) => {
            let [name, ..] = Key::rule_row(*recommendation);
            name
        }
        (None, AdviceRow::Ring) => Counted::Ring.into(),
        (None, _) => Counted::NoAnswers.into(),
    }
}
