//! The route: every page once, every question on one page.

use std::collections::BTreeSet;

use joint_effort::content::key::entries;
use joint_effort::domain::critical::Critical;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::{self, Section};
use joint_effort::flow::{PagePosition, Question, Responses, Route, Step};

use crate::held::check_held;

/// Returns every question, in the order of the rules.
pub fn every_question() -> Vec<Question> {
    fn all<V: Vocabulary>(question: impl Fn(V) -> Question) -> Vec<Question> {
        V::ALL.iter().map(|member| question(*member)).collect()
    }
    let mut questions = vec![Question::Claimed];
    questions.extend(all(Question::Dimension));
    questions.extend(all(Question::Risk));
    questions.extend(all(Question::Critical));
    questions.extend([Question::Infant, Question::Services]);
    questions.extend([Question::AdultAndChild, Question::AgencyRating]);
    questions.extend(all(Question::Barrier));
    questions
}

/// Returns responses with each question answered by the choice of this number, or its last.
pub fn answered(number: usize) -> Responses {
    let mut responses = Responses::default();
    for question in every_question() {
        let choices = question.choices();
        responses.choose(question, choices[number.min(choices.len() - 1)]);
    }
    responses
}

/// A page as the browser tests read it.
#[derive(serde::Serialize)]
struct Page {
    id: String,
    part: Option<usize>,
    heading: Option<String>,
    questions: Vec<String>,
}

impl Page {
    fn of(step: Step) -> Self {
        let questions = step.questions();
        let heading = step.words().map(|(heading, _)| heading.into());
        let heading = heading.or(questions.first().map(|question| question.text()));
        Self {
            id: step.id(),
            part: Route::default().page_position(step).map(|place| place.part),
            heading: heading.map(|key| entries()[key.index()].id.clone()),
            questions: questions.iter().map(|question| question.id()).collect(),
        }
    }
}

#[test]
fn the_pages_stand_in_order_and_each_is_found_by_its_id() {
    let pages = step::ALL.map(|step| serde_json::to_string(&Page::of(step)).unwrap());
    check_held(
        "tests/golden/pages.json",
        &format!("[\n{}\n]\n", pages.join(",\n")),
    );
    let ids: Vec<_> = step::ALL.iter().map(|step| step.id()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), step::ALL.len());
    for step in step::ALL {
        assert_eq!(Step::from_id(&step.id()), Some(step));
    }
    for no_id in [
        "",
        "Start",
        "dimension",
        "dimension.",
        "risk.1",
        "barriers.0",
        &format!("barriers.{}", pages_of(Section::Barriers) + 1),
        "start/change",
    ] {
        assert_eq!(Step::from_id(no_id), None);
    }
}

#[test]
fn back_undoes_forth() {
    for route in ways() {
        assert_eq!(
            (route.previous(Step::Start), route.next(Step::Result)),
            (None, None)
        );
        for step in route.steps() {
            let (next, previous) = (route.next(step), route.previous(step));
            assert!(next.is_none_or(|next| route.previous(next) == Some(step)));
            assert!(previous.is_none_or(|previous| route.next(previous) == Some(step)));
            assert_eq!(next.is_none(), step == Step::Result);
            assert!(next.is_none_or(|next| route.includes(next)));
        }
    }
}

fn ways() -> impl Iterator<Item = Route> {
    [(true, true), (true, false), (false, true), (false, false)]
        .into_iter()
        .map(|(strengths, barriers)| Route {
            strengths,
            barriers,
            ..Route::default()
        })
}

#[test]
fn the_counted_pages_are_numbered_truthfully() {
    let [relationship, family, barriers] = SECTIONS.map(pages_of);
    let all = relationship + family + barriers;
    let counts: Vec<_> = ways().map(Route::count).collect();
    assert_eq!(counts, [all, all - barriers, all - 1, all - barriers - 1]);
    for route in ways() {
        let numbers: Vec<_> = route
            .steps()
            .filter_map(|step| route.number(step))
            .collect();
        assert_eq!(numbers, (1..=route.count()).collect::<Vec<_>>());
        for step in route.steps() {
            let counted = ![Step::Start, Step::Check, Step::Result].contains(&step);
            assert_eq!(
                (route.number(step).is_some(), step.section().is_some()),
                (counted, counted)
            );
        }
    }
    let mut sections: Vec<_> = step::ALL.iter().filter_map(|step| step.section()).collect();
    sections.dedup();
    assert_eq!(sections, SECTIONS, "each part is asked in one go");
}

const SECTIONS: [Section; 3] = [Section::Relationship, Section::Family, Section::Barriers];

fn pages_of(section: Section) -> usize {
    let steps = step::ALL.iter();
    steps.filter(|step| step.section() == Some(section)).count()
}

/// Checks the place that each page shows: the parts in order, each with how its pages are counted and their
/// number.
#[track_caller]
fn check_places(route: Route, expected: &[(&str, usize)]) {
    let places = route.steps().filter_map(|step| route.page_position(step));
    let told = places.map(|place| {
        let PagePosition {
            part,
            parts,
            page,
            pages,
            is_one_question_per_page,
            ..
        } = place;
        let kind = if is_one_question_per_page {
            "question"
        } else {
            "page"
        };
        format!("{part}/{parts} {kind} {page}/{pages}")
    });
    let parts = expected.len();
    let expected = (1..).zip(expected).flat_map(|(part, (kind, pages))| {
        (1..=*pages).map(move |page| format!("{part}/{parts} {kind} {page}/{pages}"))
    });
    assert_eq!(told.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn each_part_is_counted_by_itself_and_what_is_left_out_is_not() {
    let [all, no_barriers, no_strengths, neither] = ways().collect::<Vec<_>>()[..] else {
        panic!("four ways");
    };
    let [relationship, family, barriers] = SECTIONS.map(pages_of);
    let relationship = ("question", relationship);
    let barriers = ("page", barriers);
    check_places(all, &[relationship, ("page", family), barriers]);
    check_places(no_barriers, &[relationship, ("page", family)]);
    check_places(
        no_strengths,
        &[relationship, ("page", family - 1), barriers],
    );
    check_places(neither, &[relationship, ("page", family - 1)]);
    for step in [Step::Start, Step::Check, Step::Result] {
        assert_eq!(all.page_position(step), None);
    }
    assert_eq!(
        neither.page_position(Step::Strengths),
        None,
        "it is not asked"
    );
}

#[test]
fn every_question_is_asked_once_and_danger_comes_first_of_the_family() {
    let mut asked: Vec<_> = step::ALL.iter().flat_map(|step| step.questions()).collect();
    let of_the_family = asked
        .iter()
        .position(|question| !matches!(question, Question::Claimed | Question::Dimension(_)));
    let first = of_the_family.map(|place| asked[place]);
    assert_eq!(first, Some(Question::Critical(Critical::DangerNow)));
    let place = |question: &Question| every_question().iter().position(|other| other == question);
    asked.sort_by_key(place);
    assert_eq!(asked, every_question());
    assert_eq!(asked.len(), 1 + 10 + 10 + 7 + 4 + 12);
    let ids: BTreeSet<_> = asked.iter().map(|question| question.id()).collect();
    assert_eq!(ids.len(), asked.len());
    for question in asked {
        assert!(
            Step::of_question(question)
                .unwrap()
                .questions()
                .contains(&question)
        );
    }
}

#[test]
fn a_page_has_the_problem_of_every_question_not_answered_on_it() {
    for step in step::ALL {
        let may_be_empty = matches!(step, Step::Strengths | Step::Barriers(_));
        assert_eq!(step.may_be_skipped(), may_be_empty);
        let mut open = if may_be_empty {
            Vec::new()
        } else {
            step.questions()
        };
        let mut responses = Responses::default();
        let found = |responses: &Responses| {
            step.problems(responses)
                .iter()
                .map(|problem| problem.question)
                .collect::<Vec<_>>()
        };
        assert_eq!(found(&responses), open);
        while let Some(question) = open.pop() {
            responses.choose(question, question.choices()[0]);
            assert_eq!(found(&responses), open);
        }
    }
}

#[test]
fn the_first_open_page_follows_from_the_answers_alone() {
    let mut responses = Responses::default();
    for step in step::ALL.into_iter().filter(|step| !step.may_be_skipped()) {
        for question in step.questions() {
            assert_eq!(Step::first_open(&responses), step);
            responses.choose(question, question.choices()[0]);
        }
    }
    assert_eq!(Step::first_open(&responses), Step::Check);
    for question in every_question() {
        let mut without = Responses::default();
        every_question()
            .into_iter()
            .filter(|other| *other != question)
            .for_each(|other| {
                without.choose(other, other.choices()[0]);
            });
        let asking = Step::of_question(question).unwrap();
        let expected = if asking.may_be_skipped() {
            Step::Check
        } else {
            asking
        };
        assert_eq!(Step::first_open(&without), expected, "{question:?}");
    }
}
