//! The pages of a rater's route, and the side pages: all of them, or without those that a host leaves out.

use super::step::SidePage;
use super::step::{ALL, Section, Step};

/// Which optional pages are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// Whether the strengths are asked.
    pub strengths: bool,
    /// Whether the barriers are asked.
    pub barriers: bool,
    /// Whether there are side pages.
    pub side_pages: bool,
    /// Whether there are side pages about several services.
    pub map: bool,
}

/// The position of a counted page, with each number from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PagePosition {
    /// The part that the page belongs to.
    pub section: Section,
    /// The number of the part.
    pub part: usize,
    /// How many parts there are.
    pub parts: usize,
    /// The number of the page in its part.
    pub page: usize,
    /// How many pages the part has.
    pub pages: usize,
    /// Whether each page of the part asks one question, so that its number is the question's.
    pub is_one_question_per_page: bool,
}

impl Default for Route {
    fn default() -> Self {
        Self {
            strengths: true,
            barriers: true,
            side_pages: true,
            map: true,
        }
    }
}

impl Route {
    /// The pages in order: the start, the counted pages, the check and the result.
    pub fn steps(self) -> impl Iterator<Item = Step> {
        ALL.into_iter().filter(move |step| self.includes(*step))
    }

    /// Whether a page is on this route, or a side page of it.
    pub const fn includes(self, step: Step) -> bool {
        match step {
            Step::Strengths => self.strengths,
            Step::Barriers(_) => self.barriers,
            Step::SidePage(SidePage::Map | SidePage::Service) => self.side_pages && self.map,
            Step::SidePage(_) => self.side_pages,
            _ => true,
        }
    }

    /// The page before; the start has none.
    pub fn previous(self, step: Step) -> Option<Step> {
        self.steps().take_while(|before| *before != step).last()
    }

    /// The page after; the result has none.
    pub fn next(self, step: Step) -> Option<Step> {
        self.steps().skip_while(|before| *before != step).nth(1)
    }

    /// The number of a counted page, from 1; none for the start, the check and the result.
    pub fn number(self, step: Step) -> Option<usize> {
        let place = self.counted().position(|counted| counted == step);
        place.map(|place| place + 1)
    }

    /// How many counted pages there are.
    pub fn count(self) -> usize {
        self.counted().count()
    }

    /// The position of a counted page in its part.
    pub fn page_position(self, step: Step) -> Option<PagePosition> {
        let section = step.section()?;
        let mut parts: Vec<_> = self.counted().filter_map(Step::section).collect();
        parts.dedup();
        let pages: Vec<_> = self
            .counted()
            .filter(|counted| counted.section() == Some(section))
            .collect();
        Some(PagePosition {
            section,
            part: 1 + parts.iter().position(|part| *part == section)?,
            parts: parts.len(),
            page: 1 + pages.iter().position(|page| *page == step)?,
            pages: pages.len(),
            is_one_question_per_page: pages.iter().all(|page| page.questions().len() == 1),
        })
    }

    fn counted(self) -> impl Iterator<Item = Step> {
        self.steps().filter(|step| step.section().is_some())
    }
}
