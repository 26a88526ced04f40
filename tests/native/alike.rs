//! Two people with identical answers: neither is lost, and nobody's answers are opened twice unnoticed.

use joint_effort::app::side_pages::export::compared_records;
use joint_effort::app::side_pages::views::{comparison, reading, same_as};
use joint_effort::app::side_pages::{KeptRecords, MAX_OPENED, News, OnSidePage, Origin, Reading};
use joint_effort::app::{Action, State};
use joint_effort::content::{Key, Words};
use joint_effort::flow::Responses;
use joint_effort::record::{Day, Record, code, file};

use crate::after::after;
use crate::flow::answered;

fn happened(state: &State, events: impl IntoIterator<Item = OnSidePage>) -> State {
    let mut events = events.into_iter();
    let first = events.next().expect("something that happens");
    let state = after(state, Action::on_side_page(first));
    events.fold(state, |state, event| {
        after(&state, Action::on_side_page(event))
    })
}

fn text() -> String {
    file::write(&Record {
        responses: answered(2),
        day: Day::new(2026, 11, 26),
        ..Record::default()
    })
}

fn shared() -> String {
    let edition = Words::english().get(Key::META_EDITION);
    code::write(&answered(2).assessment, &edition)
}

fn file_called(name: &str) -> OnSidePage {
    OnSidePage::ReceivedText(Origin::File(name.to_owned()), text())
}

fn pasted(text: &str) -> OnSidePage {
    OnSidePage::ReceivedText(Origin::Pasted, text.to_owned())
}

fn with(responses: Responses) -> State {
    State {
        responses,
        ..State::default()
    }
}

fn shown(state: &State) -> usize {
    let records = compared_records(state, &Words::english());
    comparison(&state.side_pages, &records).views.len()
}

#[test]
fn what_came_from_one_place_is_open_already_and_the_same_from_elsewhere_is_a_view_of_its_own() {
    let kept_records = || {
        let kept = ["kept.1", "kept.2"].map(|place| (place.to_owned(), text()));
        OnSidePage::SawKept(KeptRecords::read(kept.to_vec()))
    };
    let take = |place: &str| OnSidePage::PressedOpenKept(place.to_owned());
    let (code, in_mail) = (shared(), format!("From Ann: {}", shared()));
    let pairs = [
        (file_called("ann.json"), file_called("ben.json")),
        (take("kept.1"), take("kept.2")),
        (pasted(&code), pasted(&in_mail)),
        (file_called("ann.json"), pasted(&code)),
        (file_called("ann.json"), take("kept.1")),
    ];
    for (one, other) in pairs {
        let state = happened(&State::default(), [kept_records(), one.clone()]);
        assert_eq!(state.side_pages.opened.len(), 1, "{one:?}");
        let again = happened(&state, [one.clone()]);
        assert_eq!(again.side_pages.news, Some(News::AlreadyOpen), "{one:?}");
        assert_eq!(again.side_pages.opened, state.side_pages.opened);
        let both = happened(&state, [other.clone()]);
        assert_eq!(both.side_pages.news, Some(News::Opened(2)), "{other:?}");
        assert_eq!((shown(&both), both.side_pages.duplicate.clone()), (2, None));
    }
    // Spaces around a pasted text are ignored.
    let twice = [pasted(&code), pasted(&format!("  {code}\n"))];
    let state = happened(&State::default(), twice);
    assert_eq!(state.side_pages.news, Some(News::AlreadyOpen));
}

#[test]
fn the_same_code_of_another_person_is_opened_where_the_rater_says_so() {
    let state = happened(&State::default(), [pasted(&shared()), pasted(&shared())]);
    assert!(state.side_pages.duplicate.is_some());
    let both = happened(&state, [OnSidePage::OpenedDuplicate]);
    assert_eq!(both.side_pages.news, Some(News::Opened(2)));
    assert!(both.side_pages.opened.iter().all(|one| one.view_only));
    assert_eq!((shown(&both), &both.side_pages.duplicate), (2, &None));
    // Any other action withdraws the offer, and a second press opens nothing more.
    let pressed_twice = happened(&both, [OnSidePage::OpenedDuplicate]);
    assert_eq!(pressed_twice.side_pages.opened.len(), 2);
    let later = happened(
        &state,
        [OnSidePage::ToggledName, OnSidePage::OpenedDuplicate],
    );
    assert_eq!(later.side_pages.opened.len(), 1);
    // The limit on opened records still applies.
    let mut full = State::default();
    for number in 0..MAX_OPENED {
        full = happened(&full, [file_called(&number.to_string())]);
    }
    let full = happened(&full, [file_called("0"), OnSidePage::OpenedDuplicate]);
    assert_eq!(full.side_pages.opened.len(), MAX_OPENED);
    assert_eq!(full.side_pages.news, Some(News::TooMany));
}

#[test]
fn the_own_answers_are_left_out_only_where_they_are_sure_to_lie_open() {
    let file = || file_called("mine.json");
    // Continued from a file that is opened again.
    let gone_on = happened(
        &State::default(),
        [file(), OnSidePage::PressedResume(0), file()],
    );
    assert_eq!(gone_on.responses, answered(2));
    assert_eq!(shown(&gone_on), 1);
    // Once they change, the rater's own answers are shown too.
    let mut changed = gone_on.clone();
    changed.responses = answered(3);
    assert_eq!(shown(&changed), 2);
    // A file with another name may be another person's.
    let other = happened(&gone_on, [file_called("other.json")]);
    assert_eq!(shown(&other), 2);
    // Kept on the device, and opened from there.
    let kept = [("kept.1".to_owned(), text())];
    let remembered = happened(
        &with(answered(2)),
        [
            OnSidePage::SawKept(KeptRecords::read(kept.to_vec())),
            OnSidePage::FoundRemembered("kept.1".to_owned()),
            OnSidePage::PressedOpenKept("kept.1".to_owned()),
        ],
    );
    assert_eq!(shown(&remembered), 1);
}

#[test]
fn another_person_s_code_with_the_same_answers_stands_beside_the_own_ones() {
    let mut own = Responses::default();
    own.assessment.relationship.claimed = answered(2).assessment.relationship.claimed;
    own.assessment.relationship.dimensions = answered(2).assessment.relationship.dimensions;
    for text in [
        shared(),
        file::write(&Record {
            responses: own.clone(),
            ..Record::default()
        }),
    ] {
        let state = happened(&with(own.clone()), [pasted(&text)]);
        assert_eq!(state.side_pages.opened[0].record.responses, own);
        assert_eq!(shown(&state), 2, "{text}");
        let records = compared_records(&state, &Words::english());
        assert_eq!(same_as(&records), [None, Some(0)]);
    }
    let state = happened(&with(own), [pasted(&shared())]);
    let records = compared_records(&state, &Words::english());
    assert_eq!(reading(&state.side_pages, &records), Some(Reading::Views));
}

#[test]
fn of_each_it_is_told_which_earlier_one_has_the_same_answers() {
    let record = |choice| Record {
        responses: answered(choice),
        ..Record::default()
    };
    let records = [1, 2, 1, 3, 2, 1].map(record);
    let first = [None, None, Some(0), None, Some(1), Some(0)];
    assert_eq!(same_as(&records), first);
    assert!(same_as(&[]).is_empty());
}
