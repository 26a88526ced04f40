//! Many results at once: how far the reading of their files has come, and what was counted.

use std::cmp::Reverse;
use std::rc::Rc;

use super::update::{HEADING, ask};
use super::{News, OnSidePage, SidePageEffect, SidePageState};
use crate::app::Effect;
use crate::app::effect::Focus;
use crate::domain::counts::{Called, Counts};
use crate::record::gathered::{Gathered, OfService};
use crate::report::names::CountsKind;

/// So many services can be chosen from: more would hold the page up.
pub const MOST_LISTED: usize = 300;

/// So many of the files that could not be read are shown at once.
const UNREAD_SHOWN: usize = 50;

/// What lies on the page about many results. It goes with the page, and is kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Many {
    /// What was read, once all of it was, or the rater had it stopped.
    pub gathered: Rc<Gathered>,
    /// How far the reading has come, while files are read.
    pub reading: Option<Progress>,
    /// How far it had come when the rater stopped it.
    pub stopped: Option<Progress>,
    /// The service whose relationships are looked at; all, where none is chosen.
    pub service: Called,
    /// So many of the files that could not be read are shown.
    pub unread_shown: usize,
}

/// How many files were read, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// So many are done with.
    pub read: usize,
    /// So many were chosen.
    pub of: usize,
}

impl Default for Many {
    fn default() -> Self {
        Self {
            gathered: Rc::default(),
            reading: None,
            stopped: None,
            service: Called::default(),
            unread_shown: UNREAD_SHOWN,
        }
    }
}

/// Something that happened there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnMany {
    /// Files are read: so many so far.
    Read(Progress),
    /// No more are read: this is what there is by now.
    Gathered(Rc<Gathered>, Progress),
    /// Asked to stop the reading.
    PressedStop,
    /// Asked to put away what was counted.
    PressedPutAway,
    /// Asked to see more of the files that could not be read.
    PressedMore,
    /// Chose a service by its name, or all by an empty one.
    ChoseService(String),
    /// Asked for the counts as text.
    PressedCopy,
    /// Asked for a file of the counts.
    PressedSave(CountsKind),
}

impl Many {
    /// The counts that are looked at.
    pub fn counts(&self) -> &Counts {
        let gathered = &self.gathered;
        gathered.counts(&self.service).unwrap_or(&gathered.all)
    }

    /// The services that can be chosen, in the order of their names: where there are too many, those with
    /// the most relationships, and the one that is chosen.
    pub fn listed(&self) -> Vec<&OfService> {
        let mut services: Vec<_> = self.gathered.services().collect();
        if services.len() > MOST_LISTED {
            services.sort_by_key(|(called, service)| {
                (
                    **called != self.service,
                    Reverse(service.counts.relationships),
                )
            });
            services.truncate(MOST_LISTED);
            services.sort_by_key(|(called, _)| *called);
        }
        services.into_iter().map(|(_, service)| service).collect()
    }

    /// The name of the service that is looked at; empty where all are.
    pub fn service_name(&self) -> &str {
        let chosen = self.gathered.service(&self.service);
        chosen.map_or("", |service| &service.name)
    }
}

/// Changes the side pages by it.
pub(super) fn update(on: &mut SidePageState, event: OnMany) -> Vec<Effect> {
    let many = &mut on.many;
    match event {
        OnMany::Read(progress) => {
            // What was said of an earlier reading no longer holds.
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
        // What was read until then comes back as what was gathered.
        OnMany::PressedStop => {
            let heading = Effect::MoveFocus(Focus::Part(HEADING));
            return ask([SidePageEffect::StopReading])
                .into_iter()
                .chain([heading])
                .collect();
        }
        OnMany::PressedPutAway => {
            *many = Many::default();
            on.news = None;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnMany::PressedMore => many.unread_shown += UNREAD_SHOWN,
        OnMany::ChoseService(name) => many.service = Called::new(&name),
        OnMany::PressedCopy => return ask([SidePageEffect::CopyCounts]),
        OnMany::PressedSave(kind) => return ask([SidePageEffect::SaveCounts(kind)]),
    }
    Vec::new()
}

impl From<OnMany> for OnSidePage {
    fn from(event: OnMany) -> Self {
        Self::OnMany(event)
    }
}
