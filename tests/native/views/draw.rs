//! Draws states as the page does, without a browser.

use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{self, Poll, Waker};

use joint_effort::app::{Host, State};
use joint_effort::content::Words;
use joint_effort::record::{Record, Trend};
use joint_effort::views::builder::Builder;
use joint_effort::views::{self, Events, ViewContext};
use yew::{Component, Context, Html, LocalServerRenderer, Properties};

use super::markup::{self, Element};

/// Which view is drawn.
#[derive(Clone, PartialEq)]
enum View {
    /// This many parts of the page.
    Page(usize),
    Paper,
    /// One relationship over time.
    Trend(Rc<Trend>),
    Report(Record),
}

#[derive(Clone, PartialEq, Properties)]
struct Drawn {
    view: View,
    state: Rc<State>,
    words: Words,
    host: Host,
}

struct Still;

impl Component for Still {
    type Message = ();
    type Properties = Drawn;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let Drawn {
            view,
            state,
            words,
            host,
        } = context.props();
        with_screen(state, words, host, |context| match view {
            View::Page(parts) => views::questionnaire(ViewContext {
                parts: *parts,
                ..context
            }),
            View::Paper => views::paper::paper(context),
            View::Trend(trend) => Builder::draw(&context, |html| views::trend::body(html, trend)),
            View::Report(record) => {
                Builder::draw(&context, |html| views::result::report(html, record))
            }
        })
    }
}

pub fn with_screen<T>(
    state: &State,
    words: &Words,
    host: &Host,
    draw: impl FnOnce(ViewContext<'_>) -> T,
) -> T {
    draw(ViewContext {
        state,
        words,
        host,
        events: &Events::default(),
        side: Some(&views::side_pages::Pages),
        parts: usize::MAX,
        redraws: 0,
        prefix: "je",
    })
}

#[track_caller]
fn draw(view: View, state: &State, words: &Words, host: &Host) -> Element {
    let drawn = Drawn {
        view,
        state: Rc::new(state.clone()),
        words: words.clone(),
        host: host.clone(),
    };
    let renderer = LocalServerRenderer::<Still>::with_props(drawn);
    let mut drawing = pin!(renderer.hydratable(false).render());
    let drawn = drawing
        .as_mut()
        .poll(&mut task::Context::from_waker(Waker::noop()));
    let Poll::Ready(markup) = drawn else {
        panic!("a view waits for something");
    };
    markup::read(&markup)
}

/// Draws what is under the heading of one relationship over time.
#[track_caller]
pub fn trend(trend: &Trend, words: &Words) -> Element {
    let view = View::Trend(Rc::new(trend.clone()));
    draw(view, &State::default(), words, &Host::default())
}

/// Draws the rater's current page.
#[track_caller]
pub fn page(state: &State, words: &Words) -> Element {
    draw(View::Page(usize::MAX), state, words, &Host::default())
}

/// Draws this many parts of the rater's current page.
#[track_caller]
pub fn parts(parts: usize, state: &State, words: &Words) -> Element {
    draw(View::Page(parts), state, words, &Host::default())
}

/// Draws the rater's current page for a host.
#[track_caller]
pub fn page_for(host: &Host, state: &State, words: &Words) -> Element {
    draw(View::Page(usize::MAX), state, words, host)
}

/// Draws the paper version.
#[track_caller]
pub fn paper(words: &Words) -> Element {
    draw(View::Paper, &State::default(), words, &Host::default())
}

/// Draws the report of a record, in a page that holds other responses.
#[track_caller]
pub fn report(record: &Record, words: &Words) -> Element {
    report_for(&Host::default(), record, words)
}

/// Draws the report of a record for a host.
#[track_caller]
pub fn report_for(host: &Host, record: &Record, words: &Words) -> Element {
    let view = View::Report(record.clone());
    draw(view, &State::default(), words, host)
}

/// Returns the title of the rater's current page.
pub fn title(state: &State, words: &Words) -> String {
    with_screen(state, words, &Host::default(), |context| {
        views::title(context).to_string()
    })
}
