//! What a name may do to the words around it: nothing.

use joint_effort::app::{Host, State};
use joint_effort::content::{Ui, Words};
use joint_effort::flow::{Responses, Step};

use super::draw::{page, with_screen};
use super::states::{all_answered, at};

/// Checks how a sentence with a name in it is drawn.
#[track_caller]
fn check_sentence(name: &str, expected: &str) {
    let (state, words, host) = (State::default(), Words::english(), Host::default());
    let said = with_screen(&state, &words, &host, |context| {
        context.fill(Ui::ResultFor, &[("service", name)])
    });
    assert_eq!(said, expected, "{}", name.escape_unicode());
}

#[test]
fn a_name_within_a_sentence_stands_apart_where_it_runs_from_right_to_left() {
    check_sentence("the clinic", "You and the clinic");
    check_sentence("Zoë’s café 3", "You and Zoë’s café 3");
    check_sentence("\u{5d0}\u{5d1}", "You and \u{2068}\u{5d0}\u{5d1}\u{2069}");
    check_sentence("\u{639}\u{645}", "You and \u{2068}\u{639}\u{645}\u{2069}");
    // A direction mark at its end would turn a number after it.
    check_sentence("clinic\u{200f}", "You and \u{2068}clinic\u{200f}\u{2069}");
}

#[test]
fn a_name_within_a_sentence_has_no_sign_that_turns_the_rest() {
    for sign in ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}') {
        check_sentence(&format!("cl{sign}inic"), "You and clinic");
        check_sentence(
            &format!("\u{5d0}{sign}\u{5d1}"),
            "You and \u{2068}\u{5d0}\u{5d1}\u{2069}",
        );
    }
}

#[test]
fn a_name_that_stands_alone_leaves_nothing_turned_at_its_end() {
    for (name, expected) in [
        ("cl\u{202e}inic", "clinic"),
        ("cl\u{2067}inic", "clinic"),
        ("cl\u{2069}inic", "clinic"),
        ("cl\u{2068}inic", "cl\u{2068}inic\u{2069}"),
        ("\u{2068}clinic\u{2069}", "\u{2068}clinic\u{2069}"),
    ] {
        let responses = Responses {
            service_name: name.to_owned(),
            ..all_answered(0)
        };
        let drawn = page(&at(Step::Check, responses), &Words::english()).text();
        let name = name.escape_unicode();
        let has = |text: &str| drawn.contains(text);
        assert!(has(expected), "{name} is drawn as {}", drawn.escape_debug());
        // The isolation ends with the name.
        let ended = drawn.matches('\u{2068}').count() == drawn.matches('\u{2069}').count();
        assert!(ended, "{name}");
    }
}
