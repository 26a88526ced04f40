//! Many results, counted, in words. Small counts are hidden in it.

use implicit_clone::unsync::IString;

use super::telling::{Telling, tidy};
use super::{Block, Options, Report, Row};
use crate::content::{Counted, Key, Ui, Words};
use crate::domain::band::Band;
use crate::domain::counts::rows::{AdviceRow, BandRow, LevelRow};
use crate::domain::counts::{LEAST, Shown, ShownCounts};
use crate::domain::recommendation::Recommendation;
use crate::domain::vocabulary::{Each, Vocabulary};

/// A report on counts while it is being told.
type OfCounts<'a> = Telling<'a, ShownCounts, ()>;

impl Report {
    /// Tells counts of the relationships with a service of this name; an empty name stands for all.
    pub fn of_counts(counts: &ShownCounts, service: &str, words: &Words) -> Self {
        let blocks = parts(counts, service, words).into_iter().flatten();
        Self {
            blocks: blocks.collect(),
        }
    }
}

/// What stands before the tables, the tables, and what stands after them. Of few there are no tables.
pub fn parts(counts: &ShownCounts, service: &str, words: &Words) -> [Vec<Block>; 3] {
    let told = |tell: &dyn Fn(&mut OfCounts<'_>)| {
        let mut telling = OfCounts::new(counts, &(), words, Options::default());
        tell(&mut telling);
        telling.blocks
    };
    let is_any = matches!(counts.records, Shown::Count(count) if count > 0);
    [
        told(&|telling| begin(telling, service)),
        told(&|telling| {
            if is_any {
                tables(telling);
            }
        }),
        told(&end),
    ]
}

/// What this is, how many there are, and what is hidden.
fn begin(telling: &mut OfCounts<'_>, service: &str) {
    let (words, counts) = (telling.words, telling.record);
    telling.title(Counted::Title);
    let app = telling.get(Ui::AppName);
    telling.paragraph([telling.fill(Counted::About, &[("app", &app)])]);
    telling.line(Counted::OneView);
    telling.heading(Counted::CountedHeading);
    if !service.is_empty() {
        telling.paragraph([words.fill(Counted::OfService, &[("name", &tidy(service))])]);
    }
    let all = [
        (Counted::Records, counts.records),
        (Counted::Relationships, counts.relationships),
    ];
    let rows = all.map(|(name, shown)| line(words, name, shown));
    telling.table(rows.into());
    if !matches!(counts.records, Shown::Count(_)) {
        telling.paragraph([words.fill(Counted::Few, &[("least", &LEAST.to_string())])]);
    } else if counts.is_anything_hidden() {
        let most = (LEAST - 1).to_string();
        let [under, hidden] = [Shown::UnderFive, Shown::Withheld].map(|shown| said(words, shown));
        let values = [("under", &*under), ("most", &*most), ("hidden", &*hidden)];
        telling.paragraph([words.fill(Counted::Hidden, &values)]);
    }
}

fn tables(telling: &mut OfCounts<'_>) {
    let counts = telling.record;
    telling.heading(Counted::LevelHeading);
    each(telling, &counts.levels, level);
    telling.heading(Counted::BandHeading);
    telling.line(Counted::BandNote);
    each(telling, &counts.bands, band);
    telling.heading(Counted::AdviceHeading);
    each(telling, &counts.recommendations, advice);
    telling.heading(Counted::WordHeading);
    each(telling, &counts.words, Key::counted_word);
    telling.heading(Counted::FailedHeading);
    telling.line(Counted::FailedNote);
    let words = telling.words;
    let failed = counts.failed();
    let rows = failed.map(|(of, shown)| line(words, Key::dimension_name(of), shown));
    telling.table(rows.collect());
    telling.heading(Counted::BarrierHeading);
    telling.line(Counted::FailedNote);
    each(telling, &counts.barriers, Key::barrier_name);
}

/// What a reader needs to judge it.
fn end(telling: &mut OfCounts<'_>) {
    telling.heading(Ui::AboutHeading);
    telling.line(Key::SAFETY_NOT_A_RISK_ASSESSMENT);
    let first = telling.each(Key::limits().take(1));
    telling.list(first);
}

fn each<K: Vocabulary, const N: usize>(
    telling: &mut OfCounts<'_>,
    counts: &Each<K, Shown, N>,
    name: fn(K) -> Key,
) {
    let words = telling.words;
    let rows = counts
        .iter()
        .map(|(of, shown)| line(words, name(of), *shown));
    telling.table(rows.collect());
}

fn line(words: &Words, name: impl Into<Key>, shown: Shown) -> Row {
    Row {
        name: words.get(name),
        said: said(words, shown),
    }
}

/// A count, or what stands in its place.
pub fn said(words: &Words, shown: Shown) -> IString {
    match shown {
        Shown::Count(count) => count.to_string().into(),
        Shown::UnderFive => words.fill(Counted::Under, &[("least", &LEAST.to_string())]),
        Shown::Withheld => words.get(Counted::NotShown),
    }
}

/// The name of a row of levels.
pub fn level(of: LevelRow) -> Key {
    of.level()
        .map_or(Ui::NotPlacedShort.into(), Key::level_title)
}

/// The name of a row of bands.
pub fn band(of: BandRow) -> Key {
    let band = Band::ALL.get(of.index());
    band.map_or(Counted::NoAnswers.into(), |band| Key::band_name(*band))
}

/// The name of a row of recommendations.
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
