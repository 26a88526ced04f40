//! Prints what `index.html` holds before the program has arrived, as one JSON object of texts: the
//! same views and words, so that they cannot differ.

use std::collections::BTreeMap;

use joint_effort::app::{Host, State};
use joint_effort::content::{Key, Ui, Words};
use joint_effort::views::{self, Events, Screen};
use yew::{Callback, Component, Context, Html, LocalServerRenderer, Properties};

/// Put before every id, as in the page itself.
const PREFIX: &str = "je";

/// Which part of the page is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Start,
    Paper,
}

#[derive(Clone, PartialEq, Properties)]
struct Drawn {
    part: Part,
}

/// A view, drawn once.
struct Still;

impl Component for Still {
    type Message = ();
    type Properties = Drawn;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        with_screen(match context.props().part {
            Part::Start => views::questionnaire,
            Part::Paper => views::paper::paper,
        })
    }
}

fn with_screen<T>(draw: impl FnOnce(Screen<'_>) -> T) -> T {
    draw(Screen {
        state: &State::default(),
        words: &Words::english(),
        host: &Host::default(),
        events: &Events {
            happened: Callback::noop(),
            typed_service_name: Callback::noop(),
        },
        today: "",
        loading: true,
        prefix: PREFIX,
    })
}

fn main() {
    let words = Words::english();
    let drawn = |part| {
        let renderer = LocalServerRenderer::<Still>::with_props(Drawn { part });
        run(renderer.hydratable(false).render())
    };
    let texts = BTreeMap::from([
        ("start", drawn(Part::Start)),
        ("paper", drawn(Part::Paper)),
        ("title", with_screen(views::title).to_string()),
        ("language", words.get(Key::LANGUAGE).to_string()),
        ("direction", words.get(Key::DIRECTION).to_string()),
        ("description", words.get(Ui::StartLead).to_string()),
        ("no-script", words.get(Ui::NoScript).to_string()),
        ("no-program", words.get(Ui::NoProgram).to_string()),
        ("no-program-why", words.get(Ui::NoProgramWhy).to_string()),
    ]);
    println!("{}", serde_json::json!(texts));
}

/// Runs a future to its end. Nothing in a view waits, so it is ready at the first look.
fn run<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(ready) = future.as_mut().poll(&mut context) {
            return ready;
        }
    }
}
