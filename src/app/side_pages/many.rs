//! Many results at once: how far the reading of their files has come, and what was counted.

use std::cmp::Reverse;
use std::rc::Rc;

use super::update::{HEADING, request};
use super::{News, OnSidePage, SidePageEffect, SidePageState};
use crate::app::Effect;
use crate::app::effect::Focus;
use crate::domain::counts::{Counts, ServiceName};
use crate::record::file_counts::{FileCounts, ServiceCounts};
use crate::report::names::CountsKind;

/// Most services to choose from: more would slow the page down.
pub const MAX_LISTED: usize = 300;

/// How many unreadable files are shown at once.
const UNREAD_SHOWN: usize = 50;

/// The state of the page about many results. It lasts as long as the page, and is kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Many {
    /// What was read, once everything was or the rater stopped the reading.
    pub gathered: Rc<FileCounts>,
    /// How far the reading has come, while files are being read.
    pub reading: Option<Progress>,
    /// How far it had come when the rater stopped it.
    pub stopped: Option<Progress>,
    /// The service whose relationships are shown; all if none is chosen.
    pub service: ServiceName,
    /// How many unreadable files are shown.
    pub unread_shown: usize,
}

/// How many files were read, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many are done.
    pub read: usize,
    /// How many were chosen.
    pub of: usize,
}

impl Default for Many {
    fn default() -> Self {
        Self {
            gathered: Rc::default(),
            reading: None,
            stopped: None,
            service: ServiceName::default(),
            unread_shown: UNREAD_SHOWN,
        }
    }
}

/// Something that happened on that page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnMany {
    /// Files are being read: this many so far.
    Read(Progress),
    /// The reading has ended: this is what it found.
    Gathered(Rc<FileCounts>, Progress),
    /// Asked to stop reading.
    PressedStop,
    /// Asked to put the counts away.
    PressedClose,
    /// Asked to see more of the unreadable files.
    PressedMore,
    /// Chose a service by its name, or all by an empty name.
    ChoseService(String),
    /// Asked for the counts as text.
    PressedCopy,
    /// Asked for a file of the counts.
    PressedSave(CountsKind),
}

impl Many {
    /// Returns the counts to show.
    pub fn counts(&self) -> &Counts {
        let gathered = &self.gathered;
        gathered.counts(&self.service).unwrap_or(&gathered.all)
    }

    /// Returns the services to choose from, ordered by name. If there are too many, returns those with the
    /// most relationships, and the chosen one.
    pub fn listed(&self) -> Vec<&ServiceCounts> {
        let mut services: Vec<_> = self.gathered.services().collect();
        if services.len() > MAX_LISTED {
            services.sort_by_key(|(called, service)| {
                (
                    **called != self.service,
                    Reverse(service.counts.relationships),
                )
            });
            services.truncate(MAX_LISTED);
            services.sort_by_key(|(called, _)| *called);
        }
        services.into_iter().map(|(_, service)| service).collect()
    }

    /// Returns the name of the chosen service; empty if all are shown.
    pub fn service_name(&self) -> &str {
        let chosen = self.gathered.service(&self.service);
        chosen.map_or("", |service| &service.name)
    }
}

/// Changes the side pages by an event.
pub(super) fn update(on: &mut SidePageState, event: OnMany) -> Vec<Effect> {
    let many = &mut on.many;
    match event {
        OnMany::Read(progress) => {
            // What was said about an earlier reading no longer holds.
            if many.reading.replace(progress).is_none() {
                many.stopped = None;
                on.news = None;
            }
        }
        OnMany::Gathered(gathered, progress) => {
            many.gathered = gathered;
            many.reading = None;
            many.stopped = (progress.read < progress.of).then_some(progress);
            on.news = Some(News::Counted);
        }
        // What was read so far arrives as [`OnMany::Gathered`].
        OnMany::PressedStop => {
            let heading = Effect::MoveFocus(Focus::Part(HEADING));
            return request([SidePageEffect::StopReading])
                .into_iter()
                .chain([heading])
                .collect();
        }
        OnMany::PressedClose => {
            *many = Many::default();
            on.news = None;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnMany::PressedMore => many.unread_shown += UNREAD_SHOWN,
        OnMany::ChoseService(name) => many.service = ServiceName::new(&name),
        OnMany::PressedCopy => return request([SidePageEffect::CopyCounts]),
        OnMany::PressedSave(kind) => return request([SidePageEffect::SaveCounts(kind)]),
    }
    Vec::new()
}

impl From<OnMany> for OnSidePage {
    fn from(event: OnMany) -> Self {
        Self::OnMany(event)
    }
}
