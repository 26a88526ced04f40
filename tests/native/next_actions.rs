//! The actions offered next: what must hold of them, over many assessments.

use joint_effort::domain::action::{Act, Action, Because, Today};
use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::barrier::{Barrier, Presence};
use joint_effort::domain::complexity::ServiceCount;
use joint_effort::domain::critical::Criticals;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::family::Family;
use joint_effort::domain::level::Level;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;

use crate::seeded::Seeded;

/// The table of the rules: the steps that each action against a barrier repeats.
const REPEATS: [(&str, &[&str]); 9] = [
    (
        "barrier.poor-communication.1",
        &["step.communication.2", "step.communication.3"],
    ),
    ("barrier.poor-communication.2", &["step.communication.2"]),
    ("barrier.no-clear-lead.1", &["step.roles.3", "step.roles.4"]),
    ("barrier.no-clear-lead.2", &["step.roles.3", "step.roles.5"]),
    ("barrier.too-many-partners.1", &["name-core"]),
    (
        "barrier.relies-on-one-person.1",
        &["step.lasting-relationship.5"],
    ),
    (
        "barrier.family-not-heard.1",
        &["step.family-voice.3", "step.family-voice.4"],
    ),
    ("barrier.no-shared-meaning.2", &["step.shared-goals.3"]),
    ("barrier.unsure-what-to-share.1", &["step.communication.5"]),
];

#[test]
fn which_action_repeats_which_step_is_as_the_table_says() {
    for act in Act::all() {
        let id = act.id();
        let row = REPEATS.iter().find(|(repeating, _)| *repeating == id);
        let repeated = row.map_or(&[][..], |(_, steps)| *steps);
        let found = Act::all().filter(|step| act.repeats(*step)).map(Act::id);
        assert_eq!(found.collect::<Vec<_>>(), repeated, "{id}");
    }
}

/// Returns each act, or the one that it stands in for.
fn meant(outcome: &Outcome) -> Vec<Act> {
    let actions = outcome.actions.iter();
    actions
        .map(|action| action.instead_of.unwrap_or(action.act))
        .collect()
}

#[track_caller]
pub fn check_actions(assessment: &Assessment, outcome: &Outcome) {
    if outcome.safety_first {
        let today: Vec<_> = Today::ALL.iter().map(|today| Act::Today(*today)).collect();
        assert_eq!(meant(outcome), today);
        let because = outcome.actions.iter().map(|action| action.because);
        assert!(because.into_iter().all(|because| because == Because::Today));
        return;
    }
    let (steps, against): (Vec<&Action>, Vec<&Action>) = outcome
        .actions
        .iter()
        .partition(|action| action.because != Because::Barrier);
    assert!(steps.len() <= 3, "{assessment:?}");
    let is_there = outcome.gap.is_some_and(|gap| gap <= 0);
    assert!(!is_there || steps.is_empty(), "{assessment:?}");
    let many = assessment.family.services == Response::Known(ServiceCount::FiveOrMore);
    let core = outcome.actions.first().map(|action| action.act) == Some(Act::NameCore);
    assert_eq!(core, many && !is_there, "{assessment:?}");
    assert!(steps.is_sorted_by_key(|action| action.because));
    let acts: Vec<_> = outcome.actions.iter().map(|action| action.act).collect();
    let once = |act: &Act| acts.iter().filter(|other| *other == act).count() == 1;
    assert!(acts.iter().all(once), "no action stands twice: {acts:?}");
    let asks = acts.contains(&Act::AskSpecialistFirst);
    assert!(outcome.violence_possible || !asks, "{assessment:?}");
    for action in &outcome.actions {
        let stands_in = action.instead_of.is_some_and(Act::proposes_meeting);
        assert_eq!(stands_in, action.act == Act::AskSpecialistFirst);
        let together = action.act.proposes_meeting();
        let of_family = matches!(action.act, Act::Step(Dimension::FamilyVoice, _));
        assert!(!outcome.violence_possible || !(together || of_family));
    }
    let steps: Vec<_> = meant(outcome)[..steps.len()].to_vec();
    for action in against {
        let act = action.instead_of.unwrap_or(action.act);
        assert!(!steps.iter().any(|step| act.repeats(*step)), "{acts:?}");
    }
    let voice = outcome
        .placement
        .holding_back
        .contains(Dimension::FamilyVoice);
    assert!(!(outcome.violence_possible && voice));
    check_barriers(assessment, outcome, &steps);
}

/// Checks that all actions against the barriers that are present follow in order, except those that a step
/// repeats or another action replaces.
#[track_caller]
fn check_barriers(assessment: &Assessment, outcome: &Outcome, steps: &[Act]) {
    let with = |presence: Presence| {
        let all = Barrier::ALL.iter().copied();
        all.filter(move |barrier| {
            assessment.relationship.barriers[*barrier] == Response::Known(presence)
        })
    };
    let stigma = Barrier::StigmaOrCulture;
    let mut told: Vec<_> = with(Presence::Yes).chain(with(Presence::Partly)).collect();
    if told.contains(&stigma) {
        told.retain(|barrier| *barrier != stigma);
        told.insert(0, stigma);
    }
    if outcome.over_invested {
        told.retain(|barrier| *barrier != Barrier::NoTimeOrResources);
    }
    let mut expected: Vec<_> = told
        .into_iter()
        .flat_map(|barrier| [1, 2].map(|which| Act::AgainstBarrier(barrier, which)))
        .filter(|act| !steps.iter().any(|step| act.repeats(*step)))
        .collect();
    let asks_in_steps = steps.iter().any(|step| step.proposes_meeting());
    if outcome.violence_possible && asks_in_steps {
        expected.retain(|act| !act.proposes_meeting());
    }
    assert_eq!(meant(outcome)[steps.len()..], expected, "{assessment:?}");
}

#[test]
fn of_any_assessment_the_actions_are_few_and_safe() {
    let mut seeded = Seeded::new(5);
    let (mut with_steps, mut asking, mut today, mut core) = (0, 0, 0, 0);
    for _ in 0..100_000 {
        let mut assessment = seeded.assessment();
        if seeded.below(2) == 0 {
            assessment.family.risk.criticals = Criticals::default();
        }
        let outcome = Outcome::of(&assessment);
        check_actions(&assessment, &outcome);
        let any = |of: &dyn Fn(Because, Act) -> bool| {
            let mut all = outcome.actions.iter();
            usize::from(all.any(|action| of(action.because, action.act)))
        };
        with_steps += any(&|because, _| [Because::Gate, Because::Lowest].contains(&because));
        asking += any(&|_, act| act == Act::AskSpecialistFirst);
        today += any(&|because, _| because == Because::Today);
        core += any(&|because, _| because == Because::Core);
    }
    let counts = [with_steps, asking, today, core];
    assert!(counts.iter().all(|count| *count > 5_000), "{counts:?}");
}

/// Builds an assessment with all answers equal, except these.
fn placed(all: Level, others: &[(Dimension, Level)]) -> Assessment {
    let mut assessment = Assessment::default();
    for dimension in Dimension::ALL {
        assessment.relationship.dimensions[*dimension] = Response::Known(all);
    }
    for (dimension, level) in others {
        assessment.relationship.dimensions[*dimension] = Response::Known(*level);
    }
    assessment
}

#[track_caller]
fn check_offered(assessment: &Assessment, expected: &str) {
    let outcome = Outcome::of(assessment);
    let ids: Vec<_> = outcome.actions.iter().map(|a| a.act.id()).collect();
    assert_eq!(ids.join(" "), expected);
}

#[test]
fn steps_stand_in_order_of_use() {
    use Dimension::{Agreements, Communication, Roles, SharedResources};
    use Level::{Cooperation, Networking, NotJoinedUpYet};
    // Nothing is known about the family, so coordination is needed.
    check_offered(
        &placed(Networking, &[]),
        "step.communication.2 step.roles.2 step.joint-planning.2",
    );
    check_offered(
        &placed(Cooperation, &[]),
        "step.joint-planning.3 step.communication.3 step.roles.3",
    );
    check_offered(
        &placed(
            Cooperation,
            &[(Agreements, NotJoinedUpYet), (SharedResources, Networking)],
        ),
        "step.joint-planning.3 step.shared-resources.2 step.agreements.2",
    );
    check_offered(
        &placed(
            Cooperation,
            &[(Communication, Networking), (Roles, NotJoinedUpYet)],
        ),
        "step.communication.2 step.roles.2 step.joint-planning.3",
    );
}

#[test]
fn a_core_is_named_first_where_many_services_are_around() {
    let mut assessment = placed(Level::Networking, &[]);
    assessment.family.services = Response::Known(ServiceCount::FiveOrMore);
    assessment.relationship.barriers[Barrier::TooManyPartners] = Response::Known(Presence::Yes);
    check_offered(
        &assessment,
        "name-core step.communication.2 step.roles.2 barrier.too-many-partners.2",
    );
    // Even if no answer gives a step.
    let bare = Assessment::from(Family {
        services: assessment.family.services,
        ..Family::default()
    });
    check_offered(&bare, "name-core");
    check_offered(&placed(Level::Partnership, &[]), "");
}
