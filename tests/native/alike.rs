//! Two people who answer everything alike: neither is lost, and nothing of one person is opened twice unseen.

use joint_effort::app::desk::handing::compared;
use joint_effort::app::desk::views::{comparison, reading, same_as};
use joint_effort::app::desk::{MOST_OPENED, News, OnDesk, Origin, Reading, Shelf};
use joint_effort::app::{Action, State};
use joint_effort::content::{Key, Words};
use joint_effort::flow::Responses;
use joint_effort::record::{Day, Record, code, file};

use crate::after::after;
use crate::flow::answered;

fn happened(state: &State, events: impl IntoIterator<Item = OnDesk>) -> State {
    let mut events = events.into_iter();
    let first = events.next().expect("something that happens");
    let state = after(state, Action::on_desk(first));
    events.fold(state, |state, event| after(&state, Action::on_desk(event)))
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

fn file_called(name: &str) -> OnDesk {
    OnDesk::Brought(Origin::File(name.to_owned()), text())
}

fn pasted(text: &str) -> OnDesk {
    OnDesk::Brought(Origin::Pasted, text.to_owned())
}

fn with(responses: Responses) -> State {
    State {
        responses,
        ..State::default()
    }
}

fn shown(state: &State) -> usize {
    let records = compared(state, &Words::english());
    comparison(&state.desk, &records).views.len()
}

#[test]
fn what_came_from_one_place_is_open_already_and_the_same_from_elsewhere_is_a_view_of_its_own() {
    let shelf = || {
        let kept = ["kept.1", "kept.2"].map(|place| (place.to_owned(), text()));
        OnDesk::SawShelf(Shelf::read(kept.to_vec()))
    };
    let take = |place: &str| OnDesk::TookFromShelf(place.to_owned());
    let (code, in_mail) = (shared(), format!("From Ann: {}", shared()));
    let pairs = [
        (file_called("ann.json"), file_called("ben.json")),
        (take("kept.1"), take("kept.2")),
        (pasted(&code), pasted(&in_mail)),
        (file_called("ann.json"), pasted(&code)),
        (file_called("ann.json"), take("kept.1")),
    ];
    for (one, other) in pairs {
        let state = happened(&State::default(), [shelf(), one.clone()]);
        assert_eq!(state.desk.opened.len(), 1, "{one:?}");
        let again = happened(&state, [one.clone()]);
        assert_eq!(again.desk.news, Some(News::AlreadyOpen), "{one:?}");
        assert_eq!(again.desk.opened, state.desk.opened);
        let both = happened(&state, [other.clone()]);
        assert_eq!(both.desk.news, Some(News::Opened(2)), "{other:?}");
        assert_eq!((shown(&both), both.desk.again.clone()), (2, None));
    }
    // Spaces around what is pasted are no other text.
    let twice = [pasted(&code), pasted(&format!("  {code}\n"))];
    let state = happened(&State::default(), twice);
    assert_eq!(state.desk.news, Some(News::AlreadyOpen));
}

#[test]
fn the_same_code_of_another_person_is_opened_where_the_rater_says_so() {
    let state = happened(&State::default(), [pasted(&shared()), pasted(&shared())]);
    assert!(state.desk.again.is_some());
    let both = happened(&state, [OnDesk::OpenedAgain]);
    assert_eq!(both.desk.news, Some(News::Opened(2)));
    assert!(both.desk.opened.iter().all(|one| one.only_looked_at));
    assert_eq!((shown(&both), &both.desk.again), (2, &None));
    // Whatever else happens takes the offer back, and pressed twice it opens one.
    let pressed_twice = happened(&both, [OnDesk::OpenedAgain]);
    assert_eq!(pressed_twice.desk.opened.len(), 2);
    let later = happened(&state, [OnDesk::ToggledName, OnDesk::OpenedAgain]);
    assert_eq!(later.desk.opened.len(), 1);
    // Nor is there room for more than there is.
    let mut full = State::default();
    for number in 0..MOST_OPENED {
        full = happened(&full, [file_called(&number.to_string())]);
    }
    let full = happened(&full, [file_called("0"), OnDesk::OpenedAgain]);
    assert_eq!(full.desk.opened.len(), MOST_OPENED);
    assert_eq!(full.desk.news, Some(News::TooMany));
}

#[test]
fn the_own_answers_are_left_out_only_where_they_are_sure_to_lie_open() {
    let file = || file_called("mine.json");
    // Gone on with from a file that is opened again.
    let gone_on = happened(&State::default(), [file(), OnDesk::PressedGoOn(0), file()]);
    assert_eq!(gone_on.responses, answered(2));
    assert_eq!(shown(&gone_on), 1);
    // Once they are other answers they are shown.
    let mut changed = gone_on.clone();
    changed.responses = answered(3);
    assert_eq!(shown(&changed), 2);
    // A file of another name is perhaps another person's.
    let other = happened(&gone_on, [file_called("other.json")]);
    assert_eq!(shown(&other), 2);
    // Kept on the device, and opened from there.
    let kept = [("kept.1".to_owned(), text())];
    let remembered = happened(
        &with(answered(2)),
        [
            OnDesk::SawShelf(Shelf::read(kept.to_vec())),
            OnDesk::FoundRemembered("kept.1".to_owned()),
            OnDesk::TookFromShelf("kept.1".to_owned()),
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
        assert_eq!(state.desk.opened[0].record.responses, own);
        assert_eq!(shown(&state), 2, "{text}");
        let records = compared(&state, &Words::english());
        assert_eq!(same_as(&records), [None, Some(0)]);
    }
    let state = happened(&with(own), [pasted(&shared())]);
    let records = compared(&state, &Words::english());
    assert_eq!(reading(&state.desk, &records), Some(Reading::Views));
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
