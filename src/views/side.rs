//! What the side pages add to a view. A program without them has no implementation of it.

use yew::AttrValue;

use super::builder::{Builder, Open};
use super::context::ViewContext;
use crate::app::State;
use crate::flow::PagePosition;
use crate::flow::step::SidePage;

/// Draws the side pages, and their parts on other pages.
pub trait SideViews {
    /// Draws a side page.
    fn page(&self, html: &mut Builder<'_>, side_page: SidePage);

    /// The heading of a side page, which is also in its title.
    fn title(&self, context: &ViewContext<'_>, side_page: SidePage) -> AttrValue;

    /// The number of parts in which it is drawn; see [`super::parts`].
    fn parts(&self, side_page: SidePage) -> usize;

    /// Whether the report is printed instead of the page.
    fn prints_report(&self, state: &State) -> bool;

    /// Says which of several services a page is about.
    fn about(&self, html: &mut Builder<'_>);

    /// The id of the line that says so, if there is one.
    fn about_id(&self, context: &ViewContext<'_>) -> Option<String>;

    /// Whose turn it is and which question, if two people answer in turn.
    fn turn_of(&self, context: &ViewContext<'_>, place: PagePosition) -> Option<AttrValue>;

    /// Makes a press of the open tag lead to a side page.
    fn lead_to(&self, html: &mut Open<'_, '_>, side_page: SidePage);
}
