//! The pages of the questionnaire, and their order.

use super::problem::{self, Problem};
use super::question::Question;
use super::responses::Responses;
use crate::content::Ui;
use crate::domain::barrier::Barrier;
use crate::domain::critical::Critical;
use crate::domain::dimension::Dimension;
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::{Vocabulary, vocabulary};

vocabulary! {
    /// A page of risk domains.
    RiskPage {
        /// Safety at home.
        Safety = "safety",
        /// What makes life harder: health, housing, money and being cut off.
        DailyLife = "daily-life",
        /// What happened before, and what is changing.
        History = "history",
    }
}

vocabulary! {
    /// A page of critical indicators.
    CriticalPage {
        /// Signs that call for action today.
        Now = "now",
        /// Signs from before.
        History = "history",
    }
}

vocabulary! {
    /// A page of barriers.
    BarrierPage {
        /// B1 to B4.
        First = "1",
        /// B5 to B8.
        Second = "2",
        /// B9 to B12.
        Third = "3",
    }
}

vocabulary! {
    /// A side page: it asks nothing, and leads back to where the rater came from.
    SidePage {
        /// Where a result is kept, copied and shared.
        Keep = "keep",
        /// Where a kept result is opened.
        Open = "open",
        /// Where opened results are viewed and compared.
        Trend = "course",
        /// Where all services around the family are viewed.
        Map = "map",
        /// One of those services.
        Service = "service",
        /// Where many results are counted.
        Many = "many",
        /// Where the second of two people who answer in turn starts.
        Turn = "turn",
    }
}

/// The part of the questionnaire that a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// How the two services work together.
    Relationship,
    /// The family.
    Family,
    /// What gets in the way.
    Barriers,
}

/// One page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// An introduction, before any question.
    Start,
    /// The claimed level, and a short name for the other service.
    Claimed,
    /// One dimension.
    Dimension(Dimension),
    /// Some risk domains.
    Risk(RiskPage),
    /// Some critical indicators.
    Critical(CriticalPage),
    /// The baby, the services and the agency's own rating.
    Family,
    /// The strengths.
    Strengths,
    /// Some barriers.
    Barriers(BarrierPage),
    /// All answers, to check.
    Check,
    /// The result.
    Result,
    /// A side page.
    SidePage(SidePage),
}

/// The pages after those of the dimensions, in order. The signs of danger come before everything else about
/// the family.
const AFTER_DIMENSIONS: &[Step] = &[
    Step::Critical(CriticalPage::Now),
    Step::Risk(RiskPage::Safety),
    Step::Risk(RiskPage::DailyLife),
    Step::Risk(RiskPage::History),
    Step::Critical(CriticalPage::History),
    Step::Family,
    Step::Strengths,
    Step::Barriers(BarrierPage::First),
    Step::Barriers(BarrierPage::Second),
    Step::Barriers(BarrierPage::Third),
    Step::Check,
    Step::Result,
];
const BEFORE: usize = 2 + Dimension::ALL.len();

/// Every page on the route, in order: the start, the counted pages, the check and the result.
pub const ALL: [Step; BEFORE + AFTER_DIMENSIONS.len()] = {
    let mut all = [Step::Start; BEFORE + AFTER_DIMENSIONS.len()];
    all[1] = Step::Claimed;
    let mut index = 2;
    while index < all.len() {
        all[index] = if index < BEFORE {
            Step::Dimension(Dimension::ALL[index - 2])
        } else {
            AFTER_DIMENSIONS[index - BEFORE]
        };
        index += 1;
    }
    all
};

impl Step {
    /// The id of the page, as the browser's history has it.
    pub fn id(self) -> String {
        match self {
            Self::Start => String::from("start"),
            Self::Claimed => String::from("claimed"),
            Self::Dimension(dimension) => format!("dimension.{}", dimension.id()),
            Self::Risk(page) => format!("risk.{}", page.id()),
            Self::Critical(page) => format!("critical.{}", page.id()),
            Self::Family => String::from("family"),
            Self::Strengths => String::from("strengths"),
            Self::Barriers(page) => format!("barriers.{}", page.id()),
            Self::Check => String::from("check"),
            Self::Result => String::from("result"),
            Self::SidePage(aside) => String::from(aside.id()),
        }
    }

    /// The page with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        let on_the_way = ALL.into_iter().find(|step| step.id() == id);
        on_the_way.or_else(|| SidePage::from_id(id).map(Self::SidePage))
    }

    /// The part that a counted page belongs to.
    pub const fn section(self) -> Option<Section> {
        match self {
            Self::Claimed | Self::Dimension(_) => Some(Section::Relationship),
            Self::Risk(_) | Self::Critical(_) | Self::Family | Self::Strengths => {
                Some(Section::Family)
            }
            Self::Barriers(_) => Some(Section::Barriers),
            Self::Start | Self::Check | Self::Result | Self::SidePage(_) => None,
        }
    }

    /// The heading and the hint of a page with questions; none if the question is the heading.
    pub const fn words(self) -> Option<(Ui, Ui)> {
        Some(match self {
            Self::Claimed => (Ui::ClaimedHeading, Ui::ClaimedHint),
            Self::Risk(page) => (page.heading(), Ui::RiskHint),
            Self::Critical(page) => (page.heading(), Ui::CriticalHint),
            Self::Family => (Ui::FamilyHeading, Ui::FamilyHint),
            Self::Strengths => (Ui::StrengthsHeading, Ui::StrengthsHint),
            Self::Barriers(_) => (Ui::BarriersHeading, Ui::BarriersHint),
            Self::Start | Self::Dimension(_) | Self::Check | Self::Result | Self::SidePage(_) => {
                return None;
            }
        })
    }

    /// The page on which a question is asked.
    pub fn of_question(question: Question) -> Option<Self> {
        ALL.into_iter()
            .find(|step| step.questions().contains(&question))
    }

    /// The questions with one choice each that the page asks, in order.
    pub fn questions(self) -> Vec<Question> {
        match self {
            Self::Claimed => vec![Question::Claimed],
            Self::Dimension(dimension) => vec![Question::Dimension(dimension)],
            Self::Risk(page) => page.domains().iter().map(|d| Question::Risk(*d)).collect(),
            Self::Critical(page) => page
                .criticals()
                .iter()
                .map(|c| Question::Critical(*c))
                .collect(),
            Self::Family => vec![
                Question::Infant,
                Question::Services,
                Question::AdultAndChild,
                Question::AgencyRating,
            ],
            Self::Barriers(page) => page
                .barriers()
                .iter()
                .map(|b| Question::Barrier(*b))
                .collect(),
            Self::Start | Self::Strengths | Self::Check | Self::Result | Self::SidePage(_) => {
                Vec::new()
            }
        }
    }

    /// Whether the page may be passed without an answer.
    pub const fn may_be_skipped(self) -> bool {
        matches!(self, Self::Strengths | Self::Barriers(_))
    }

    /// What keeps a rater from leaving this page.
    pub fn problems(self, responses: &Responses) -> Vec<Problem> {
        if self.may_be_skipped() {
            Vec::new()
        } else {
            problem::of(&self.questions(), responses)
        }
    }

    /// How many required questions have no answer.
    pub fn open_questions(responses: &Responses) -> usize {
        ALL.iter().map(|step| step.problems(responses).len()).sum()
    }

    /// The first page that still has a question to answer; the check if there is none.
    pub fn first_open(responses: &Responses) -> Self {
        ALL.into_iter()
            .find(|step| !step.problems(responses).is_empty())
            .unwrap_or(Self::Check)
    }
}

impl RiskPage {
    const fn heading(self) -> Ui {
        match self {
            Self::Safety => Ui::RiskSafetyHeading,
            Self::DailyLife => Ui::RiskDailyLifeHeading,
            Self::History => Ui::RiskHistoryHeading,
        }
    }

    /// The risk domains on the page.
    pub fn domains(self) -> &'static [RiskDomain] {
        match self {
            Self::Safety => &RiskDomain::ALL[..4],
            Self::DailyLife => &RiskDomain::ALL[4..7],
            Self::History => &RiskDomain::ALL[7..],
        }
    }
}

impl CriticalPage {
    const fn heading(self) -> Ui {
        match self {
            Self::Now => Ui::CriticalNowHeading,
            Self::History => Ui::CriticalHistoryHeading,
        }
    }

    /// The critical indicators on the page.
    pub fn criticals(self) -> &'static [Critical] {
        match self {
            Self::Now => &Critical::ALL[..5],
            Self::History => &Critical::ALL[5..],
        }
    }
}

impl BarrierPage {
    /// The barriers on the page.
    pub fn barriers(self) -> &'static [Barrier] {
        match self {
            Self::First => &Barrier::ALL[..4],
            Self::Second => &Barrier::ALL[4..8],
            Self::Third => &Barrier::ALL[8..],
        }
    }
}
