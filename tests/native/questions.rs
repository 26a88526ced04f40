//! The questions: each choice is taken as offered, and changes nothing else.

use std::collections::BTreeSet;

use joint_effort::content::key::entries;
use joint_effort::domain::barrier::Barrier;
use joint_effort::domain::critical::Critical;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Claim;
use joint_effort::domain::response::Response;
use joint_effort::domain::risk::RiskDomain;
use joint_effort::domain::strength::Strength;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::question::Choice;
use joint_effort::flow::responses::LONGEST_SERVICE_NAME;
use joint_effort::flow::{Question, Responses};

use crate::flow::{answered, every_question};

#[track_caller]
fn check_choice(given: &Responses, question: Question, choice: Choice) {
    let mut responses = given.clone();
    responses.choose(question, choice);
    assert_eq!(responses.chosen(question), Some(choice), "{question:?}");
    for other in every_question()
        .into_iter()
        .filter(|other| *other != question)
    {
        assert_eq!(
            responses.chosen(other),
            given.chosen(other),
            "{question:?} {other:?}"
        );
    }
    assert_eq!(responses.strengths, given.strengths);
    assert_eq!(responses.service_name, given.service_name);
}

#[test]
fn every_choice_is_kept_as_chosen_and_touches_no_other_answer() {
    let mut tried = 0;
    for given in [Responses::default(), answered(0), answered(2), answered(9)] {
        for question in every_question() {
            for choice in question.choices() {
                check_choice(&given, question, choice);
                tried += 1;
            }
        }
    }
    let offered = 7 + 10 * 7 + 10 * 4 + 7 * 3 + 3 + 4 + 3 + 5 + 12 * 4;
    assert_eq!(tried, 4 * offered);
}

#[test]
fn the_choices_of_a_question_are_distinct_and_end_with_not_knowing() {
    for question in every_question() {
        let choices = question.choices();
        let repeated = choices
            .iter()
            .any(|c| choices.iter().filter(|other| *other == c).count() > 1);
        assert!(!repeated, "{question:?}");
        let labels: BTreeSet<_> = choices.iter().map(|choice| choice.label()).collect();
        assert_eq!(labels.len(), choices.len(), "{question:?}");
        let last = choices[choices.len() - 1];
        match question {
            Question::AgencyRating => assert_eq!(last, Choice::NoAgencyRating),
            _ => assert_eq!(last, Choice::Unknown),
        }
    }
}

#[track_caller]
fn check_order(question: Question, labels: &str) {
    let choices = question.choices();
    let ids: Vec<_> = choices
        .iter()
        .map(|c| entries()[c.label().index()].id.clone())
        .collect();
    assert_eq!(ids.join(" "), labels, "{question:?}");
}

#[test]
fn the_choices_stand_in_the_order_of_the_scale_with_not_knowing_last() {
    let roles = "dimension.roles.0 dimension.roles.1 dimension.roles.2 dimension.roles.3 \
        dimension.roles.4 dimension.roles.5 answer.unknown";
    check_order(Question::Dimension(Dimension::Roles), roles);
    let claims = "claimed.networking claimed.cooperation claimed.coordination \
        claimed.collaboration claimed.partnership claimed.no-word answer.unknown";
    check_order(Question::Claimed, claims);
    let ratings = "rating.none rating.some rating.serious answer.unknown";
    check_order(Question::Risk(RiskDomain::Violence), ratings);
    let harder = "rating.none rating.some rating.a-lot answer.unknown";
    for domain in [
        RiskDomain::HealthDevelopment,
        RiskDomain::HousingMoney,
        RiskDomain::Isolation,
    ] {
        check_order(Question::Risk(domain), harder);
    }
    check_order(
        Question::Critical(Critical::DangerNow),
        "answer.yes answer.no answer.unknown",
    );
    check_order(Question::Infant, "answer.yes answer.no answer.unknown");
    check_order(
        Question::Services,
        "services.1-2 services.3-4 services.5+ answer.unknown",
    );
    let bands = "agency-rating.low agency-rating.moderate agency-rating.high \
        agency-rating.very-high agency-rating.none";
    check_order(Question::AgencyRating, bands);
    let presence = "answer.yes answer.partly answer.no answer.unknown";
    check_order(Question::Barrier(Barrier::UnequalPower), presence);
}

#[track_caller]
fn check_keys(question: Question, keys: &[usize]) {
    let choices = question.choices();
    let keyed: Vec<_> = question.keyed_choices().collect();
    assert_eq!(keyed, keys.iter().copied().zip(choices).collect::<Vec<_>>());
    for key in 0..20 {
        let expected = keyed.iter().find(|(of, _)| *of == key).map(|(_, c)| *c);
        assert_eq!(question.choice_by_key(key), expected, "{question:?} {key}");
    }
    for (key, choice) in keyed {
        assert_eq!(question.key_of(choice), Some(key));
    }
    assert_eq!(
        question.key_of(Choice::Claim(Claim::NoWord)).is_some(),
        question == Question::Claimed
    );
}

#[test]
fn a_statement_has_its_level_for_a_key_and_not_knowing_the_seventh() {
    for question in every_question() {
        let count = question.choices().len();
        match question {
            Question::Dimension(_) => check_keys(question, &[0, 1, 2, 3, 4, 5, 7]),
            _ => check_keys(question, &(1..=count).collect::<Vec<_>>()),
        }
    }
}

#[test]
fn a_choice_that_is_not_offered_changes_nothing() {
    let every: Vec<_> = every_question()
        .iter()
        .flat_map(|question| question.choices())
        .collect();
    for given in [Responses::default(), answered(1)] {
        for question in every_question() {
            let offered = question.choices();
            for choice in every.iter().filter(|choice| !offered.contains(choice)) {
                let mut responses = given.clone();
                responses.choose(question, *choice);
                assert_eq!(responses, given, "{question:?} {choice:?}");
            }
        }
    }
}

#[test]
fn not_knowing_is_an_answer_and_never_a_no() {
    let unknown = answered(9).assessment;
    assert!(
        unknown
            .relationship
            .dimensions
            .iter()
            .all(|(_, response)| *response == Response::Unknown)
    );
    assert!(
        unknown
            .family
            .risk
            .risks
            .iter()
            .all(|(_, response)| *response == Response::Unknown)
    );
    assert!(
        unknown
            .family
            .risk
            .criticals
            .iter()
            .all(|(_, response)| *response == Response::Unknown)
    );
    assert!(
        unknown
            .relationship
            .barriers
            .iter()
            .all(|(_, response)| *response == Response::Unknown)
    );
    assert_eq!(
        (unknown.family.risk.infant, unknown.family.adult_and_child),
        (Response::Unknown, Response::Unknown)
    );
    assert_eq!(
        (unknown.family.services, unknown.family.risk.agency_rating),
        (Response::Unknown, Response::Unknown)
    );
}

#[track_caller]
fn check_named(name: &str, kept: &str) {
    let mut responses = Responses::default();
    responses.name_service(name);
    assert_eq!(responses.service_name, kept);
    assert_eq!(responses.is_empty(), kept.is_empty());
}

#[test]
fn the_other_services_name_is_kept_short_and_whole_in_its_characters() {
    check_named("", "");
    check_named("the clinic", "the clinic");
    for letter in ["x", "é", "日", "🙂"] {
        let longest = letter.repeat(LONGEST_SERVICE_NAME);
        check_named(&longest, &longest);
        check_named(&format!("{longest}{letter}"), &longest);
    }
}

#[test]
fn anything_answered_is_not_empty() {
    assert!(Responses::default().is_empty());
    for question in every_question() {
        for choice in question.choices() {
            let mut responses = Responses::default();
            responses.choose(question, choice);
            assert!(!responses.is_empty(), "{question:?} {choice:?}");
        }
    }
    for strength in Strength::ALL {
        let mut responses = Responses::default();
        responses.strengths[*strength] = true;
        assert!(!responses.is_empty());
    }
}
