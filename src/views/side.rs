//! What the side pages add to a view. A program without them names nobody who draws them.

use yew::AttrValue;

use super::builder::{Builder, Open};
use super::context::ViewContext;
use crate::app::State;
use crate::flow::Place;
use crate::flow::step::SidePage;

/// Draws the side pages, and what hangs on them elsewhere.
pub trait SideViews {
    /// Such a page.
    fn page(&self, html: &mut Builder<'_>, aside: SidePage);

    /// The heading of such a page, as its title says it too.
    fn title(&self, context: &ViewContext<'_>, aside: SidePage) -> AttrValue;

    /// In how many parts it is drawn; see [`super::parts`].
    fn parts(&self, aside: SidePage) -> usize;

    /// Whether what is printed is the report and not the page.
    fn prints_report(&self, state: &State) -> bool;

    /// Which of several services a page is about.
    fn about(&self, html: &mut Builder<'_>);

    /// The id of what says so, where it is said.
    fn about_id(&self, context: &ViewContext<'_>) -> Option<String>;

    /// Whose turn it is and which question, where two people answer in turn.
    fn turn_of(&self, context: &ViewContext<'_>, place: Place) -> Option<AttrValue>;

    /// Has a press of the open tag lead to such a page.
    fn lead_to(&self, html: &mut Open<'_, '_>, aside: SidePage);
}
