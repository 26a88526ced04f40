//! Which words there are: one key for each text.

use super::course::Course;
use super::keeping::Keeping;
use super::report::Report;
use super::ui::Ui;
use crate::domain::action::{Act, Today};
use crate::domain::band::Band;
use crate::domain::barrier::Barrier;
use crate::domain::complexity::{Complexity, ServiceCount};
use crate::domain::critical::Critical;
use crate::domain::definition::{Definition, Finding};
use crate::domain::dimension::Dimension;
use crate::domain::level::{Claim, Level};
use crate::domain::placement::Confidence;
use crate::domain::recommendation::{Ground, Headline, Recommendation, Review};
use crate::domain::risk::{RiskDomain, RiskRating};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;

/// The place of one text in a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(u16);

/// Declares the groups of texts: how many each has, how long one may be (in characters), and the
/// id of each. The order of the groups is the order of the texts in a pack.
macro_rules! groups {
    ($($group:ident: $count:expr, $longest:expr, $id:expr;)+) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum Group { $($group,)+ }

        const COUNTS: &[usize] = &[$($count,)+];

        /// Every text that a language has to have, in the order of a pack.
        pub fn entries() -> Vec<Entry> {
            let mut entries = Vec::new();
            $({
                let id: fn(usize) -> String = $id;
                entries.extend((0..$count).map(|index| Entry {
                    id: id(index),
                    longest: $longest,
                    placeholders: &[],
                }));
            })+
            entries.extend(entries_of_texts());
            entries
        }
    };
}

/// What a language has to have under one id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The id: names joined by dots, as they are nested in the JSON file.
    pub id: String,
    /// How long the text may be, in characters.
    pub longest: usize,
    /// The names that stand in braces in the text, each at least once.
    pub placeholders: &'static [&'static str],
}

fn id<V: Vocabulary>(index: usize) -> &'static str {
    V::ALL[index].id()
}

/// Each dimension has a statement for every level.
const STATEMENTS: usize = Level::ALL.len();
/// The steps up lead to levels 2 to 5.
const STEPS: usize = 4;
/// Two actions are offered against each barrier.
const BARRIER_ACTIONS: usize = 2;

groups! {
    Meta: META.len(), 40, |i| format!("meta.{}", META[i]);
    LevelName: Level::ALL.len(), 40, |i| format!("level.{i}.name");
    LevelTitle: Level::ALL.len(), 40, |i| format!("level.{i}.title");
    LevelMeans: Level::ALL.len(), 160, |i| format!("level.{i}.means");
    DimensionName: Dimension::ALL.len(), 32, |i| format!("dimension.{}.name", id::<Dimension>(i));
    DimensionQuestion: Dimension::ALL.len(), 80,
        |i| format!("dimension.{}.question", id::<Dimension>(i));
    Statement: Dimension::ALL.len() * STATEMENTS, 140,
        |i| format!("dimension.{}.{}", id::<Dimension>(i / STATEMENTS), i % STATEMENTS);
    Step: Dimension::ALL.len() * STEPS, 140,
        |i| format!("dimension.{}.step.{}", id::<Dimension>(i / STEPS), i % STEPS + 2);
    Claimed: Claim::ALL.len(), 40, |i| format!("claimed.{}", id::<Claim>(i));
    RiskName: RiskDomain::ALL.len(), 40, |i| format!("risk.{}.name", id::<RiskDomain>(i));
    RiskQuestion: RiskDomain::ALL.len(), 140,
        |i| format!("risk.{}.question", id::<RiskDomain>(i));
    RiskFindOut: RiskDomain::ALL.len(), 120,
        |i| format!("risk.{}.find-out", id::<RiskDomain>(i));
    Rating: RiskRating::ALL.len(), 40, |i| format!("rating.{}", id::<RiskRating>(i));
    ALot: 1, 40, |_| String::from("rating.a-lot");
    CriticalName: Critical::ALL.len(), 48, |i| format!("critical.{}.name", id::<Critical>(i));
    CriticalQuestion: Critical::ALL.len(), 160,
        |i| format!("critical.{}.question", id::<Critical>(i));
    Facts: FACTS.len(), 180, |i| String::from(FACTS[i]);
    Services: ServiceCount::ALL.len(), 40, |i| format!("services.{}", id::<ServiceCount>(i));
    Agency: Band::ALL.len(), 40, |i| format!("agency-rating.{}", id::<Band>(i));
    AgencyNone: 1, 48, |_| String::from("agency-rating.none");
    Answer: ANSWERS.len(), 40, |i| format!("answer.{}", ANSWERS[i]);
    Strength: Strength::ALL.len(), 60, |i| format!("strength.{}", id::<Strength>(i));
    BarrierName: Barrier::ALL.len(), 40, |i| format!("barrier.{}.name", id::<Barrier>(i));
    BarrierQuestion: Barrier::ALL.len(), 140,
        |i| format!("barrier.{}.question", id::<Barrier>(i));
    BarrierAction: Barrier::ALL.len() * BARRIER_ACTIONS, 160, |i| {
        let barrier = id::<Barrier>(i / BARRIER_ACTIONS);
        format!("barrier.{barrier}.action.{}", i % BARRIER_ACTIONS + 1)
    };
    BandName: Band::ALL.len(), 24, |i| format!("band.{}.name", id::<Band>(i));
    BandMeans: Band::ALL.len(), 160, |i| format!("band.{}.means", id::<Band>(i));
    ComplexityName: Complexity::ALL.len(), 24,
        |i| format!("complexity.{}.name", id::<Complexity>(i));
    ComplexityMeans: Complexity::ALL.len(), 160,
        |i| format!("complexity.{}.means", id::<Complexity>(i));
    Headline: Headline::ALL.len(), 100, |i| format!("headline.{}.says", id::<Headline>(i));
    HeadlineMeans: Headline::ALL.len(), 240, |i| format!("headline.{}.means", id::<Headline>(i));
    Today: Today::ALL.len(), 140, |i| format!("today.{}", id::<Today>(i));
    NameCore: 1, 140, |_| String::from("name-core");
    WhereViolence: WHERE_VIOLENCE.len(), 240, |i| format!("where-violence.{}", WHERE_VIOLENCE[i]);
    Beside: BESIDE.len(), 160, |i| format!("beside.{}", BESIDE[i]);
    Ground: Ground::ALL.len(), 240, |i| format!("ground.{}", id::<Ground>(i));
    Advice: ADVICE.len(), 240, |i| format!("recommendation.{}", ADVICE[i]);
    Review: Review::ALL.len(), 80, |i| format!("review.{}", id::<Review>(i));
    Trigger: TRIGGERS, 80, |i| format!("review.triggers.{}", i + 1);
    Confidence: Confidence::ALL.len(), 160, |i| format!("confidence.{}", id::<Confidence>(i));
    Rhetoric: RHETORIC.len(), 200, |i| format!("rhetoric.{}", RHETORIC[i]);
    DefinitionName: Definition::ALL.len(), 48,
        |i| format!("definition.{}.name", id::<Definition>(i));
    DefinitionSource: Definition::ALL.len(), 100,
        |i| format!("definition.{}.source", id::<Definition>(i));
    DefinitionSays: Definition::ALL.len(), 240,
        |i| format!("definition.{}.says", id::<Definition>(i));
    Part: PARTS.len(), 60, |i| format!("definition.{}", PARTS[i]);
    Finding: Finding::ALL.len(), 24, |i| format!("result.{}", id::<Finding>(i));
    Safety: SAFETY.len(), 320, |i| format!("safety.{}", SAFETY[i]);
    Rule: RULES, 480, |i| format!("rule.{}", i + 1);
    RuleRow: Recommendation::ALL.len() * RULE_ROW.len(), 200, |i| {
        let recommendation = id::<Recommendation>(i / RULE_ROW.len());
        format!("rule-row.{recommendation}.{}", RULE_ROW[i % RULE_ROW.len()])
    };
    MustHave: Level::ALL.len(), 200, |i| format!("must-have.{i}");
    ByHand: BY_HAND * BY_HAND_ROW.len(), 320, |i| {
        let row = i / BY_HAND_ROW.len() + 1;
        format!("by-hand.{row}.{}", BY_HAND_ROW[i % BY_HAND_ROW.len()])
    };
    Source: SOURCES, 240, |i| format!("sources.{}", i + 1);
    NamesDiffer: 1, 240, |_| String::from("names-differ");
    Limit: LIMITS, 200, |i| format!("limits.{}", i + 1);
}

const META: [&str; 4] = ["language", "name", "direction", "edition"];
const FACTS: [&str; 13] = [
    "infant.name",
    "infant.question",
    "services.name",
    "services.question",
    "services.hint",
    "adult-and-child-services.name",
    "adult-and-child-services.question",
    "adult-and-child-services.hint",
    "agency-rating.name",
    "agency-rating.question",
    "agency-rating.hint",
    "risk.violence.hint",
    "critical.earlier-serious-harm.hint",
];
const ANSWERS: [&str; 5] = ["yes", "partly", "no", "unknown", "unanswered"];
const ADVICE: [&str; 8] = [
    "escalate-today.headline",
    "escalate-today.means",
    "first-stop",
    "in-place-use",
    "one-short",
    "not-placed",
    "small-core",
    "partnership-now",
];
/// What is said otherwise where violence cannot be ruled out: the family includes whoever uses it.
const WHERE_VIOLENCE: [&str; 8] = [
    "step.shared-goals.5",
    "barrier.too-many-partners.2",
    "barrier.unsure-what-to-share.2",
    "barrier.family-not-heard.2",
    "over-invested",
    "next-over-invested",
    "sharing",
    "child-protection-open",
];
const BESIDE: [&str; 5] = [
    "baby",
    "baby-unknown",
    "supervision",
    "interpreter",
    "awaits-review",
];
const RHETORIC: [&str; 4] = ["fits", "small-stretch", "runs-ahead", "more-done"];
/// The parts of the definitions that are not dimensions themselves.
const PARTS: [&str; 5] = [
    "stern-green.part.commitment",
    "stern-green.part.purpose",
    "stern-green.part.joint-action",
    "powell-glendinning-rummery.part.interests",
    "powell-glendinning-rummery.part.reciprocity",
];
const SAFETY: [&str; 12] = [
    "emergency.now",
    "emergency.report",
    "not-a-risk-assessment",
    "no-identifying",
    "critical-yes.headline",
    "critical-yes.body",
    "closer-work",
    "violence",
    "sharing",
    "agency-lower",
    "ask-specialist-first",
    "child-protection-open-note",
];
/// How many signs call for looking again sooner.
pub const TRIGGERS: usize = 8;
/// How many paragraphs tell the rule.
pub const RULES: usize = 7;
/// What stands in a row of the table of recommendations.
const RULE_ROW: [&str; 3] = ["name", "when", "again"];
/// How many rows tell how to place a relationship by hand.
pub const BY_HAND: usize = 16;
/// What stands in each of them.
const BY_HAND_ROW: [&str; 3] = ["name", "how", "example"];
/// How many sources are named.
pub const SOURCES: usize = 24;
/// How many limits are named.
pub const LIMITS: usize = 6;

/// Declares keys for texts that stand alone in a group.
macro_rules! single {
    ($($(#[$meta:meta])* $name:ident = $group:ident [$index:expr];)+) => {
        impl Key { $($(#[$meta])* pub const $name: Self = Self::at(Group::$group, $index);)+ }
    };
}

single! {
    /// The language's code.
    LANGUAGE = Meta[0];
    /// The direction of writing: `ltr` or `rtl`.
    DIRECTION = Meta[2];
    /// The edition of the content.
    EDITION = Meta[3];
    /// Whether there is a baby: in short.
    INFANT_NAME = Facts[0];
    /// Whether there is a baby: the question.
    INFANT_QUESTION = Facts[1];
    /// How many services: in short.
    SERVICES_NAME = Facts[2];
    /// How many services: the question.
    SERVICES_QUESTION = Facts[3];
    /// How many services: what to count.
    SERVICES_HINT = Facts[4];
    /// Services for adults and children: in short.
    ADULT_AND_CHILD_NAME = Facts[5];
    /// Services for adults and children: the question.
    ADULT_AND_CHILD_QUESTION = Facts[6];
    /// Services for adults and children: an example.
    ADULT_AND_CHILD_HINT = Facts[7];
    /// The agency's own rating: in short.
    AGENCY_NAME = Facts[8];
    /// The agency's own rating: the question.
    AGENCY_QUESTION = Facts[9];
    /// The agency's own rating: which one.
    AGENCY_HINT = Facts[10];
    /// Violence: what counts, and how much.
    VIOLENCE_HINT = Facts[11];
    /// Earlier serious harm: how long ago.
    EARLIER_HARM_HINT = Facts[12];
    /// "A lot".
    A_LOT = ALot[0];
    /// The agency has no rating.
    AGENCY_NONE = AgencyNone[0];
    /// "Yes".
    YES = Answer[0];
    /// "Partly".
    PARTLY = Answer[1];
    /// "No".
    NO = Answer[2];
    /// "I don't know".
    UNKNOWN = Answer[3];
    /// There is no answer.
    UNANSWERED = Answer[4];
    /// Act today, in one sentence.
    ESCALATE_HEADLINE = Advice[0];
    /// Act today: what to do.
    ESCALATE_MEANS = Advice[1];
    /// Collaboration is the first stop.
    FIRST_STOP = Advice[2];
    /// The level needed is there: what to do with it where the risk is high.
    IN_PLACE_USE = Advice[3];
    /// One level short.
    ONE_SHORT = Advice[4];
    /// Nothing is placed.
    NOT_PLACED = Advice[5];
    /// Where many services are around, only a few of them are meant.
    SMALL_CORE = Advice[6];
    /// Partnership is needed now: what to do today.
    PARTNERSHIP_NOW = Advice[7];
    /// More is joined up than is needed, and violence cannot be ruled out.
    OVER_INVESTED_WHERE_VIOLENCE = WhereViolence[4];
    /// The same: what to do next.
    NEXT_OVER_INVESTED_WHERE_VIOLENCE = WhereViolence[5];
    /// When to share, where violence cannot be ruled out.
    SHARING_WHERE_VIOLENCE = WhereViolence[6];
    /// Child protection is open, and violence cannot be ruled out.
    CHILD_PROTECTION_OPEN_WHERE_VIOLENCE = WhereViolence[7];
    /// There is a baby: who sees it next.
    BABY = Beside[0];
    /// Whether there is a baby is not known.
    BABY_UNKNOWN = Beside[1];
    /// Take this to supervision.
    SUPERVISION = Beside[2];
    /// The family is cut off: how to be understood, and by whom.
    INTERPRETER = Beside[3];
    /// Words that their communities have not yet reviewed.
    AWAITS_REVIEW = Beside[4];
    /// The word fits the work.
    RHETORIC_FITS = Rhetoric[0];
    /// The word is one level ahead.
    RHETORIC_SMALL_STRETCH = Rhetoric[1];
    /// The word is two or more levels ahead.
    RHETORIC_RUNS_AHEAD = Rhetoric[2];
    /// The work is ahead of the word.
    RHETORIC_MORE_DONE = Rhetoric[3];
    /// What to do where someone may be in danger.
    EMERGENCY_NOW = Safety[0];
    /// What to do where a child may be harmed.
    EMERGENCY_REPORT = Safety[1];
    /// What this tool is not.
    NOT_A_RISK_ASSESSMENT = Safety[2];
    /// What not to enter.
    NO_IDENTIFYING = Safety[3];
    /// The safety message, in one sentence.
    SAFETY_HEADLINE = Safety[4];
    /// The safety message.
    SAFETY_BODY = Safety[5];
    /// What closer work will not do.
    CLOSER_WORK = Safety[6];
    /// What to heed where there may be violence.
    VIOLENCE = Safety[7];
    /// When to share.
    SHARING = Safety[8];
    /// The agency rates the risk lower.
    AGENCY_LOWER = Safety[9];
    /// The action that stands in for one that brings people together.
    ASK_SPECIALIST_FIRST = Safety[10];
    /// Child protection is open.
    CHILD_PROTECTION_OPEN = Safety[11];
    /// Other models use the names otherwise.
    NAMES_DIFFER = NamesDiffer[0];
}

/// Declares functions from a member of a vocabulary to a key.
macro_rules! of_each {
    ($($(#[$meta:meta])* $name:ident($of:ty) = $group:ident;)+) => {
        impl Key {
            $($(#[$meta])* pub fn $name(of: $of) -> Self { Self::at(Group::$group, of.index()) })+
        }
    };
}

of_each! {
    /// A level's name.
    level_name(Level) = LevelName;
    /// A level's name where it stands alone.
    level_title(Level) = LevelTitle;
    /// What a level looks like day to day.
    level_means(Level) = LevelMeans;
    /// A dimension in short.
    dimension_name(Dimension) = DimensionName;
    /// A dimension as a question.
    dimension_question(Dimension) = DimensionQuestion;
    /// A word that a service may use.
    claimed(Claim) = Claimed;
    /// A risk domain in short.
    risk_name(RiskDomain) = RiskName;
    /// A risk domain as a question.
    risk_question(RiskDomain) = RiskQuestion;
    /// What to find out of a risk domain, and how to ask safely.
    risk_find_out(RiskDomain) = RiskFindOut;
    /// A risk rating.
    rating(RiskRating) = Rating;
    /// A critical indicator in short.
    critical_name(Critical) = CriticalName;
    /// A critical indicator as a question.
    critical_question(Critical) = CriticalQuestion;
    /// How many services.
    services(ServiceCount) = Services;
    /// A band as the agency rates it.
    agency(Band) = Agency;
    /// A strength.
    strength(Strength) = Strength;
    /// A barrier in short.
    barrier_name(Barrier) = BarrierName;
    /// A barrier as a question.
    barrier_question(Barrier) = BarrierQuestion;
    /// A band's name.
    band_name(Band) = BandName;
    /// What a band means.
    band_means(Band) = BandMeans;
    /// A complexity's name.
    complexity_name(Complexity) = ComplexityName;
    /// What a complexity means.
    complexity_means(Complexity) = ComplexityMeans;
    /// What a result says first.
    headline(Headline) = Headline;
    /// What that means.
    headline_means(Headline) = HeadlineMeans;
    /// What to do today.
    today(Today) = Today;
    /// Why it is recommended.
    ground(Ground) = Ground;
    /// When to look again.
    review(Review) = Review;
    /// How firmly the result stands.
    confidence(Confidence) = Confidence;
    /// What must be there at a level.
    must_have(Level) = MustHave;
    /// A definition's name.
    definition_name(Definition) = DefinitionName;
    /// Where a definition stands.
    definition_source(Definition) = DefinitionSource;
    /// What a definition says.
    definition_says(Definition) = DefinitionSays;
    /// Whether a part holds.
    finding(Finding) = Finding;
}

impl Key {
    const fn at(group: Group, index: usize) -> Self {
        Self((base(group as usize) + index) as u16)
    }

    /// The place in a pack, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The statement of a dimension at a level.
    pub fn statement(dimension: Dimension, level: Level) -> Self {
        Self::at(
            Group::Statement,
            dimension.index() * STATEMENTS + level.index(),
        )
    }

    /// A rating in the words of its domain: what makes life harder is no danger, and is asked otherwise.
    pub fn rating_of(domain: RiskDomain, rating: RiskRating) -> Self {
        match (domain, rating) {
            (
                RiskDomain::HealthDevelopment | RiskDomain::HousingMoney | RiskDomain::Isolation,
                RiskRating::Serious,
            ) => Self::A_LOT,
            _ => Self::rating(rating),
        }
    }

    /// What to do.
    pub fn act(act: Act) -> Self {
        match act {
            Act::Today(today) => Self::today(today),
            Act::NameCore => Self::at(Group::NameCore, 0),
            Act::Step(dimension, to) => {
                let index = to.index().saturating_sub(2);
                Self::at(Group::Step, dimension.index() * STEPS + index)
            }
            Act::AgainstBarrier(barrier, which) => {
                let index = usize::from(which)
                    .saturating_sub(1)
                    .min(BARRIER_ACTIONS - 1);
                Self::at(
                    Group::BarrierAction,
                    barrier.index() * BARRIER_ACTIONS + index,
                )
            }
            Act::AskSpecialistFirst => Self::ASK_SPECIALIST_FIRST,
        }
    }

    /// What to do where violence cannot be ruled out: the parent who may be harmed stands in the place of
    /// the family. Of the family's own voice there is no step then.
    pub fn act_where_violence(act: Act) -> Self {
        use Barrier::{FamilyNotHeard, TooManyPartners, UnsureWhatToShare};
        let place = match act {
            Act::Step(Dimension::FamilyVoice, _) => return Self::ASK_SPECIALIST_FIRST,
            _ if act.brings_people_together() => return Self::ASK_SPECIALIST_FIRST,
            Act::Step(Dimension::SharedGoals, Level::Partnership) => 0,
            Act::AgainstBarrier(TooManyPartners, 2) => 1,
            Act::AgainstBarrier(UnsureWhatToShare, 2) => 2,
            Act::AgainstBarrier(FamilyNotHeard, 2) => 3,
            _ => return Self::act(act),
        };
        Self::at(Group::WhereViolence, place)
    }

    /// What to do, as it may be said.
    pub fn act_said(act: Act, violence_possible: bool) -> Self {
        if violence_possible {
            Self::act_where_violence(act)
        } else {
            Self::act(act)
        }
    }

    /// What a headline means where violence cannot be ruled out.
    pub fn headline_means_where_violence(headline: Headline) -> Self {
        match headline {
            Headline::OverInvested => Self::OVER_INVESTED_WHERE_VIOLENCE,
            _ => Self::headline_means(headline),
        }
    }

    /// A part of a definition.
    pub fn part(definition: Definition, index: usize) -> Self {
        match definition {
            Definition::SternGreen => Self::at(Group::Part, index),
            Definition::PowellGlendinningRummery => Self::at(Group::Part, 3 + index),
            // The six hallmarks are the first six dimensions.
            Definition::Hallmarks => Self::dimension_name(Dimension::ALL[index]),
        }
    }

    /// The signs that call for looking again sooner.
    pub fn triggers() -> impl Iterator<Item = Self> {
        Self::all_of(Group::Trigger)
    }

    /// The rule in plain words.
    pub fn rules() -> impl Iterator<Item = Self> {
        Self::all_of(Group::Rule)
    }

    /// When a recommendation is made: its name, when, and when to look again.
    pub fn rule_row(of: Recommendation) -> [Self; RULE_ROW.len()] {
        let first = of.index() * RULE_ROW.len();
        [0, 1, 2].map(|column| Self::at(Group::RuleRow, first + column))
    }

    /// How to place a relationship by hand: in each row what is worked out, how, and an example.
    pub fn by_hand() -> impl Iterator<Item = [Self; BY_HAND_ROW.len()]> {
        let of = |row: usize| {
            let first = row * BY_HAND_ROW.len();
            [0, 1, 2].map(|column| Self::at(Group::ByHand, first + column))
        };
        (0..BY_HAND).map(of)
    }

    /// The sources.
    pub fn sources() -> impl Iterator<Item = Self> {
        Self::all_of(Group::Source)
    }

    /// The limits.
    pub fn limits() -> impl Iterator<Item = Self> {
        Self::all_of(Group::Limit)
    }

    fn all_of(group: Group) -> impl Iterator<Item = Self> {
        (0..COUNTS[group as usize]).map(move |index| Self::at(group, index))
    }
}

/// Declares the lists of texts that stand alone: the type, and how their ids begin. They come after all
/// groups in a pack, in this order.
macro_rules! lists {
    ($($texts:ident = $beginning:literal;)+) => {
        const LISTS: &[usize] = &[$($texts::ALL.len(),)+];

        fn entries_of_texts() -> Vec<Entry> {
            let mut entries = Vec::new();
            $(entries.extend($texts::ALL.iter().map(|text| Entry {
                id: format!(concat!($beginning, ".{}"), text.id()),
                longest: text.longest(),
                placeholders: text.placeholders(),
            }));)+
            entries
        }

        #[derive(Clone, Copy)]
        enum List { $($texts,)+ }

        $(impl From<$texts> for Key {
            fn from(text: $texts) -> Self {
                let base = base(COUNTS.len()) + sum(LISTS, List::$texts as usize);
                Self((base + text.index()) as u16)
            }
        })+
    };
}

lists! {
    Ui = "ui";
    Keeping = "keeping";
    Report = "report";
    Course = "course";
}

/// The place of a group's first text: after the texts of all groups before it.
const fn base(group: usize) -> usize {
    sum(COUNTS, group)
}

/// The sum of so many of the first numbers.
const fn sum(numbers: &[usize], count: usize) -> usize {
    let mut sum = 0;
    let mut index = 0;
    while index < count {
        sum += numbers[index];
        index += 1;
    }
    sum
}

/// How many texts a pack has.
pub fn count() -> usize {
    base(COUNTS.len()) + sum(LISTS, LISTS.len())
}
