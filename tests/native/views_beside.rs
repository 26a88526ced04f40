//! Several people's views of one relationship, as they were opened and as they are reported.

use joint_effort::app::action::Position;
use joint_effort::app::side_pages::export::compared_records;
use joint_effort::app::side_pages::views::{comparison, reading};
use joint_effort::app::side_pages::{
    OnSidePage, Opened, Origin, Reading, SidePageEffect, ViewOwner,
};
use joint_effort::app::{Action, Effect, State, update};
use joint_effort::content::{Key, Viewed, Words};
use joint_effort::domain::comparison::reading::LONGEST_LABEL;
use joint_effort::domain::comparison::talk::{FIRST, Reason};
use joint_effort::domain::comparison::{Comparison, ComparisonOutcome, Side, View};
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Step;
use joint_effort::flow::step::SidePage;
use joint_effort::record::{Day, Record};
use joint_effort::report::{Block, Report};

use crate::after::after;
use crate::flow::answered;
use crate::seeded::Seeded;

fn saved(day: Option<u8>, choice: usize) -> Opened {
    Opened {
        origin: Origin::Pasted,
        text: String::new(),
        record: Record {
            responses: answered(choice),
            day: day.and_then(|day| Day::new(2026, 11, day)),
            ..Record::default()
        },
        owner: ViewOwner::default(),
        view_only: false,
    }
}

fn state(opened: Vec<Opened>) -> State {
    let mut state = State {
        position: Position::at(Step::SidePage(SidePage::Trend)),
        ..State::default()
    };
    state.side_pages.opened = opened;
    state
}

fn read(state: &State) -> Option<Reading> {
    let records: Vec<_> = state
        .side_pages
        .opened
        .iter()
        .map(|one| one.record.clone())
        .collect();
    reading(&state.side_pages, &records)
}

fn laid(state: &State) -> Comparison {
    comparison(
        &state.side_pages,
        &compared_records(state, &Words::english()),
    )
}

fn happened(state: &State, event: OnSidePage) -> State {
    after(state, Action::on_side_page(event))
}

/// Returns a few random views, with or without names.
fn views(seeded: &mut Seeded, names: bool) -> Comparison {
    let count = 1 + seeded.below(6);
    let views = (0..count).map(|place| View {
        label: names.then(|| format!("<{place}>")),
        side: seeded.pick(&[None, Some(Side::Own), Some(Side::Other)]),
        claimed: seeded.responses().assessment.relationship.claimed,
        dimensions: seeded.responses().assessment.relationship.dimensions,
    });
    Comparison {
        views: views.collect(),
    }
}

#[test]
fn what_is_open_is_read_as_it_tells_and_of_one_day_the_rater_is_asked() {
    let of = |days: &[Option<u8>]| {
        let opened = days.iter().enumerate();
        read(&state(
            opened.map(|(index, day)| saved(*day, index)).collect(),
        ))
    };
    assert_eq!(of(&[Some(1), Some(2)]), Some(Reading::OverTime));
    assert_eq!(of(&[Some(2), Some(3), Some(1)]), Some(Reading::OverTime));
    assert_eq!(of(&[Some(2), Some(2)]), None, "two of one day");
    assert_eq!(of(&[Some(1), None]), None, "a day that is not known");
    let mut shared = state(vec![saved(Some(1), 0), saved(None, 1)]);
    shared.side_pages.opened[1].view_only = true;
    assert_eq!(
        read(&shared),
        Some(Reading::Views),
        "a code is another's view"
    );
    for said in Reading::ALL {
        let said = happened(&shared, OnSidePage::ChoseReading(*said))
            .side_pages
            .reading;
        assert!(said.is_some());
    }
    let over = happened(&shared, OnSidePage::ChoseReading(Reading::OverTime));
    assert_eq!(read(&over), Some(Reading::OverTime));
}

#[test]
fn each_view_has_its_own_name_and_side_and_the_rater_the_last() {
    let mut one = state(vec![saved(Some(1), 0), saved(Some(1), 1)]);
    one.responses = answered(2);
    let long = "n".repeat(LONGEST_LABEL + 5);
    for event in [
        OnSidePage::NamedView(1, long),
        OnSidePage::NamedView(2, " nurse ".to_owned()),
        OnSidePage::ChoseSide(0, Some(Side::Other)),
        OnSidePage::NamedView(3, "nobody".to_owned()),
        OnSidePage::ChoseSide(9, Some(Side::Own)),
    ] {
        one = happened(&one, event);
    }
    let views = laid(&one).views;
    let labels: Vec<_> = views.iter().map(|view| view.label.as_deref()).collect();
    let cut = "n".repeat(LONGEST_LABEL);
    assert_eq!(labels, [None, Some(cut.as_str()), Some("nurse")]);
    let sides: Vec<_> = views.iter().map(|view| view.side).collect();
    assert_eq!(sides, [Some(Side::Other), None, None]);
    let put_away = happened(&one, OnSidePage::ClosedRecord(0));
    let views = laid(&put_away).views;
    assert_eq!(views[0].label.as_deref(), Some(cut.as_str()));
    assert_eq!(views[1].label.as_deref(), Some("nurse"));
}

#[test]
fn the_views_are_copied_when_that_is_asked_for() {
    let pressed = Action::on_side_page(OnSidePage::PressedCopyViews);
    let effects = update(&state(vec![saved(None, 0), saved(None, 1)]), pressed).effects;
    assert_eq!(effects, [Effect::SidePage(SidePageEffect::CopyViews)]);
}

#[test]
fn who_holds_a_view_is_told_where_each_has_a_name_and_not_otherwise() {
    let words = Words::english();
    let mut seeded = Seeded::new(131);
    for _ in 0..200 {
        let named = views(&mut seeded, true);
        let told = Report::of_comparison(&named, &words).plain();
        assert!(told.contains("<0>"));
        let mut partly = named.clone();
        partly.views[0].label = None;
        let told = Report::of_comparison(&partly, &words).plain();
        let names = partly.views.iter().filter_map(|view| view.label.as_deref());
        for name in names {
            assert!(!told.contains(name), "{told}");
        }
    }
}

#[test]
fn the_agenda_has_three_points_at_most_each_with_what_was_chosen_and_one_question() {
    let words = Words::english();
    let prompts = Reason::ALL
        .iter()
        .map(|reason| words.get(Key::views_prompt(*reason)));
    let prompts: Vec<_> = prompts.collect();
    let mut seeded = Seeded::new(132);
    for _ in 0..300 {
        let comparison = views(&mut seeded, true);
        let outcome = ComparisonOutcome::of(&comparison);
        let report = Report::of_comparison(&comparison, &words);
        let points = report
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Subheading(_)));
        assert_eq!(points.count(), outcome.agenda.len().min(FIRST));
        let asked = report.blocks.iter().filter(|block| match block {
            Block::Paragraph(text) => prompts.contains(text),
            _ => false,
        });
        assert_eq!(asked.count(), outcome.agenda.len().min(FIRST));
        let told = report.plain();
        for topic in outcome.agenda.iter().take(FIRST) {
            for view in &comparison.views {
                if let Some(level) = view.dimensions[topic.dimension].known() {
                    let statement = words.get(Key::statement(topic.dimension, level));
                    assert!(told.contains(statement.as_str()), "{statement}");
                }
            }
        }
        assert!(told.contains(words.get(Viewed::Family).as_str()));
    }
}

#[test]
fn nobody_is_told_to_be_down_and_nothing_suggests_a_meeting_with_the_family() {
    let words = Words::english();
    let mut seeded = Seeded::new(133);
    let statements = Dimension::ALL.iter().flat_map(|dimension| {
        let of = |level| words.get(Key::statement(*dimension, level)).to_string();
        Vocabulary::ALL
            .iter()
            .map(move |level| of(*level))
            .collect::<Vec<_>>()
    });
    let statements: Vec<_> = statements.collect();
    for named in [true, false] {
        for _ in 0..200 {
            let mut told = Report::of_comparison(&views(&mut seeded, named), &words).plain();
            for text in &statements {
                told = told.replace(text.as_str(), "");
            }
            told = told.replace(words.get(Viewed::Family).as_str(), "");
            let low = told.to_lowercase();
            for word in [
                "down by",
                "up by",
                "wrong",
                "worse",
                "meet ",
                "with the family",
            ] {
                assert!(!low.contains(word), "{word}: {told}");
            }
        }
    }
}

/// Returns the reports on several views, with and without names.
#[cfg(feature = "prerender")]
pub fn told(words: &Words) -> Vec<String> {
    let mut seeded = Seeded::new(134);
    let kinds = (0..60).map(|round| {
        let mut comparison = views(&mut seeded, round % 2 == 0);
        for (place, view) in comparison.views.iter_mut().enumerate() {
            view.label = view.label.take().map(|_| format!("{place}"));
            if round % 3 == 0 {
                view.side = Some(Side::Own);
            }
        }
        if round == 0 {
            comparison
                .views
                .iter_mut()
                .for_each(|view| view.dimensions = Default::default());
        }
        Report::of_comparison(&comparison, words).plain()
    });
    kinds.collect()
}
