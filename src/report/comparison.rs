//! Several views of one relationship in words: what to talk about first, and what each view says.
//!
//! Says who holds which view only if every view was given a name.

use implicit_clone::unsync::IString;

use super::builder::{ReportBuilder, joined, tidy};
use super::shared::origin;
use super::{Block, Options, Report, Row};
use crate::content::phrasing::{fill_range, level, number};
use crate::content::{Key, Report as Text, Trend, Ui, Viewed, Words};
use crate::domain::comparison::agreement::SOME;
use crate::domain::comparison::talk::{FIRST, Reason, Topic};
use crate::domain::comparison::{Comparison, ComparisonOutcome, View};
use crate::domain::dimension::Dimension;
use crate::domain::level::{Claim, Level};
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;

/// Several views, what follows from them, and the wording.
pub struct ComparisonReport<'a> {
    /// The views.
    pub comparison: &'a Comparison,
    /// What follows from them.
    pub outcome: ComparisonOutcome,
    words: &'a Words,
}

impl Report {
    /// Writes the report on several views of one relationship.
    pub fn of_comparison(comparison: &Comparison, words: &Words) -> Self {
        let of = ComparisonReport::of(comparison, words);
        let mut report = ReportBuilder::new(comparison, &of.outcome, words, Options::default());
        report.title(Viewed::Title);
        origin(&mut report, Text::ViewsAbout, None, "");
        report.line(Viewed::Lead);
        let mut blocks = report.blocks;
        for (heading, part) in [
            (Viewed::AgreeHeading, of.agreement()),
            (Viewed::TalkHeading, of.talk()),
            (Viewed::AnswersHeading, vec![Block::Table(of.answers())]),
            (Viewed::JointHeading, of.joint()),
            (Viewed::CalledHeading, of.called()),
        ] {
            blocks.push(Block::Heading(words.get(heading)));
            blocks.extend(part);
        }
        blocks.push(Block::Paragraph(words.get(Viewed::Family)));
        blocks.push(Block::Paragraph(
            words.get(Key::SAFETY_NOT_A_RISK_ASSESSMENT),
        ));
        Self { blocks }
    }
}

impl<'a> ComparisonReport<'a> {
    /// Derives what follows from the views.
    pub fn of(comparison: &'a Comparison, words: &'a Words) -> Self {
        Self {
            outcome: ComparisonOutcome::of(comparison),
            comparison,
            words,
        }
    }

    /// Whether each view was given a name.
    pub fn is_named(&self) -> bool {
        let mut views = self.comparison.views.iter();
        views.all(|view| view.label.is_some())
    }

    /// Returns how far the views agree, and by which measure.
    pub fn agreement(&self) -> Vec<Block> {
        let words = self.words;
        let mut told = Vec::new();
        if self.outcome.one_sided {
            told.push(Block::Note(words.get(Viewed::OneSided)));
        }
        let average = self.outcome.deviation.hundredths();
        told.push(Block::Paragraph(
            match self.outcome.agreement().zip(average) {
                None => words.get(Viewed::AgreeNone),
                Some((agreement, average)) => {
                    let (average, most) = (hundredths(average), hundredths(SOME));
                    let values = [("average", average.as_str()), ("most", &most)];
                    let measured = words.fill(Viewed::AgreeMeasured, &values);
                    joined([words.get(Key::views_agree(agreement)), measured], " ")
                }
            },
        ));
        told
    }

    /// Returns an agenda for fifteen minutes: at most three topics with the chosen statements, then the names
    /// of the other dimensions.
    pub fn talk(&self) -> Vec<Block> {
        let words = self.words;
        let agenda = &self.outcome.agenda;
        if agenda.is_empty() {
            return vec![Block::Paragraph(words.get(Viewed::TalkNone))];
        }
        let mut told = vec![Block::Paragraph(words.get(Viewed::TalkLead))];
        let (first, later) = agenda.split_at(agenda.len().min(FIRST));
        for topic in first {
            told.extend(self.topic(topic));
        }
        if !later.is_empty() {
            let names = words.list(
                &mut later
                    .iter()
                    .map(|topic| Key::dimension_name(topic.dimension)),
            );
            told.push(Block::Paragraph(
                words.fill(Viewed::TalkLater, &[("aspects", &names)]),
            ));
        }
        told
    }

    fn topic(&self, topic: &Topic) -> Vec<Block> {
        let words = self.words;
        let because = topic
            .because
            .iter()
            .map(|reason| self.because(topic.dimension, *reason));
        let because = joined(because, " ");
        let prompt = topic.because.first().copied().unwrap_or(Reason::Apart);
        vec![
            Block::Subheading(words.get(Key::dimension_name(topic.dimension))),
            Block::Paragraph(because),
            Block::List(self.chosen(topic.dimension)),
            Block::Paragraph(words.get(Key::views_prompt(prompt))),
        ]
    }

    fn because(&self, dimension: Dimension, reason: Reason) -> IString {
        self.counted(Key::views_because(reason), dimension)
    }

    /// Returns how far apart the answers to a dimension are.
    pub fn spread(&self, dimension: Dimension) -> IString {
        let nearness = self.outcome.dimensions[dimension].nearness();
        self.counted(Key::views_state(nearness), dimension)
    }

    /// Fills in the number of steps between the lowest and the highest answer.
    fn counted(&self, text: Key, dimension: Dimension) -> IString {
        let spread = self.outcome.dimensions[dimension].spread();
        let spread = spread.unwrap_or_default().to_string();
        self.words.fill(text, &[("count", &spread)])
    }

    /// Returns the chosen statements, each with who chose it, from the lowest to the highest.
    fn chosen(&self, dimension: Dimension) -> Vec<IString> {
        let of = |wanted| self.places(|view| view.dimensions[dimension].known() == wanted);
        let words = self.words;
        let known = Level::ALL.iter().filter_map(|level| {
            let places = of(Some(*level));
            let statement = words.get(Key::statement(dimension, *level));
            let who = self.who(&places);
            let values = [
                ("who", who.as_str()),
                ("statement", &statement),
                ("number", number(*level)),
            ];
            (!places.is_empty()).then(|| words.fill(Viewed::Chosen, &values))
        });
        let unknown = of(None);
        let unknown = (!unknown.is_empty())
            .then(|| words.fill(Viewed::ChosenUnknown, &[("who", &self.who(&unknown))]));
        known.chain(unknown).collect()
    }

    /// Returns the indices of the views that pass this test.
    fn places(&self, is_so: impl Fn(&View) -> bool) -> Vec<usize> {
        let views = self.comparison.views.iter().enumerate();
        let these = views.filter(|(_, view)| is_so(view));
        these.map(|(place, _)| place).collect()
    }

    /// Returns whose these views are, or how many.
    fn who(&self, places: &[usize]) -> IString {
        let views = &self.comparison.views;
        if self.is_named() {
            let named = places
                .iter()
                .filter_map(|place| views.get(*place)?.label.as_deref());
            return self
                .words
                .list_texts(&mut named.map(|label| tidy(label).into()));
        }
        let (count, all) = (places.len().to_string(), views.len().to_string());
        let values = [("count", count.as_str()), ("all", &all)];
        self.words.fill(Viewed::InViews, &values)
    }

    /// Returns the ten dimensions, each with how far apart the answers are and who gave which.
    pub fn answers(&self) -> Vec<Row> {
        let rows = Dimension::ALL.iter().map(|dimension| Row {
            name: self.words.get(Key::dimension_name(*dimension)),
            said: joined([self.spread(*dimension), self.numbers(*dimension)], " "),
        });
        rows.collect()
    }

    /// Returns the answers to a dimension as numbers, each with who gave it or how many.
    pub fn numbers(&self, dimension: Dimension) -> IString {
        let told = Level::ALL.iter().filter_map(|level| {
            let places = self.places(|view| view.dimensions[dimension].known() == Some(*level));
            let values = [("number", number(*level)), ("who", &*self.who(&places))];
            (!places.is_empty()).then(|| self.words.fill(Viewed::NumberOf, &values))
        });
        joined(told, " ")
    }

    /// Returns the joint placement of the views.
    pub fn joint(&self) -> Vec<Block> {
        let words = self.words;
        let placement = &self.outcome.placement;
        let lead = Block::Paragraph(words.get(Viewed::JointLead));
        let Some(of) = placement.level else {
            return vec![lead, Block::Paragraph(words.get(Viewed::JointNone))];
        };
        let row = |name: Trend, said| Row {
            name: words.get(name),
            said,
        };
        let (low, high) = placement.range;
        let range = (low != high).then(|| fill_range(words, Ui::RangeShort, (low, high)));
        let mut rows = vec![row(Trend::RowLevel, level(words, of))];
        rows.extend(range.map(|range| row(Trend::RowRange, range)));
        vec![lead, Block::Table(rows)]
    }

    /// Returns what the views call the relationship. Different terms are kept as they are.
    pub fn called(&self) -> Vec<Block> {
        let words = self.words;
        let of = |wanted| self.places(|view| view.claimed == wanted);
        let known = Claim::ALL
            .iter()
            .map(|claim| (of(Response::Known(*claim)), Key::claimed(*claim)));
        let unknown = [
            (of(Response::Unknown), Key::ANSWER_UNKNOWN),
            (of(Response::Unanswered), Key::ANSWER_UNANSWERED),
        ];
        let told = known
            .chain(unknown)
            .filter(|(places, _)| !places.is_empty());
        let told = told.map(|(places, word)| {
            let (who, word) = (self.who(&places), words.get(word));
            words.fill(Viewed::Called, &[("who", &who), ("word", &word)])
        });
        vec![Block::List(told.collect())]
    }
}

/// Formats hundredths as a decimal, such as 0.75.
fn hundredths(of: usize) -> String {
    format!("{}.{:02}", of / 100, of % 100)
}
