//! Prints what the pages show before the program has loaded, as one JSON object of texts. It uses the same
//! views and words, so they cannot differ.

use std::collections::BTreeMap;

use joint_effort::app::action::Position;
use joint_effort::app::{Host, State};
use joint_effort::content::{Key, Ui, Words, phrasing};
use joint_effort::domain::reading::reader::UNKNOWN;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::question::Choice;
use joint_effort::flow::{Question, Responses, Step};
use joint_effort::record::draft;
use joint_effort::views::{self, Events, ViewContext};
use yew::{Component, Context, Html, LocalServerRenderer, Properties};

/// The prefix of every id in the start, as in the program.
const PREFIX: &str = "je";

/// The prefix of every id in the first question, which is in the same page as the start.
const PREFIX_OF_QUESTION: &str = "first";

/// How the drawn button of the start begins and ends.
const BUTTON: [&str; 2] = [
    "<button class=\"button primary\" type=\"button\" part=\"primary\" data-action=\"continue\">",
    "</button>",
];

/// How the link that replaces it begins and ends: pressed before any script has loaded, it still leads to the
/// question.
const LINK: [&str; 2] = [
    "<a class=\"button primary\" role=\"button\" data-action=\"continue\" href=\"#question\">",
    "</a>",
];

/// Which part of the page is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Start,
    StartInFrame,
    Question,
    Paper,
}

impl Part {
    fn host(self) -> Host {
        match self {
            // As the frame's script asks for it.
            Self::StartInFrame => Host {
                embedded: true,
                heading_level: 1,
                ..Host::default()
            },
            _ => Host::default(),
        }
    }

    fn step(self) -> Step {
        match self {
            Self::Question => Step::Claimed,
            _ => Step::Start,
        }
    }

    const fn prefix(self) -> &'static str {
        match self {
            Self::Question => PREFIX_OF_QUESTION,
            _ => PREFIX,
        }
    }

    fn view(self) -> fn(ViewContext<'_>) -> Html {
        match self {
            Self::Paper => views::paper::paper,
            _ => views::questionnaire,
        }
    }
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
        let part = context.props().part;
        with_screen(part, part.view())
    }
}

fn with_screen<T>(part: Part, draw: impl FnOnce(ViewContext<'_>) -> T) -> T {
    draw(ViewContext {
        state: &State {
            position: Position::at(part.step()),
            ..State::default()
        },
        words: &Words::english(),
        host: &part.host(),
        events: &Events::default(),
        side: Some(&views::side_pages::Pages),
        parts: usize::MAX,
        redraws: 0,
        prefix: part.prefix(),
    })
}

fn drawn(part: Part) -> String {
    let renderer = LocalServerRenderer::<Still>::with_props(Drawn { part });
    run(renderer.hydratable(false).render())
}

/// The start, with a link instead of its button; none if the button is drawn differently.
fn start() -> Option<String> {
    let label = Words::english().get(Ui::Start);
    let around = |[open, close]: [&str; 2]| format!("{open}{label}{close}");
    let start = drawn(Part::Start);
    let (before, after) = start.split_once(&around(BUTTON))?;
    Some(format!("{before}{}{after}", around(LINK)))
}

/// The ids of the first question's choices, in their order.
fn claims() -> String {
    let choices = Question::Claimed.choices();
    let ids = choices.iter().filter_map(|choice| match choice {
        Choice::Claim(claim) => Some(claim.id()),
        Choice::Unknown => Some(UNKNOWN),
        _ => None,
    });
    ids.collect::<Vec<_>>().join(" ")
}

fn main() -> Result<(), &'static str> {
    let words = Words::english();
    let say = |ui: Ui| words.get(ui).to_string();
    let title = |part| with_screen(part, views::title).to_string();
    let texts = BTreeMap::from([
        ("start", start().ok_or("The start has no button to begin.")?),
        ("start-in-frame", drawn(Part::StartInFrame)),
        ("question", drawn(Part::Question)),
        ("question-title", title(Part::Question)),
        ("claims", claims()),
        ("draft", draft::write(&Responses::default())),
        ("paper", drawn(Part::Paper)),
        ("paper-heading", say(Ui::PaperHeading)),
        ("title", title(Part::Start)),
        ("language", words.get(Key::META_LANGUAGE).to_string()),
        ("direction", words.get(Key::META_DIRECTION).to_string()),
        ("description", say(Ui::StartLead)),
        ("loading", say(Ui::Loading)),
        ("missed", say(Ui::Missed)),
        ("no-script", say(Ui::NoScript)),
        ("no-script-alone", say(Ui::NoScriptAlone)),
        ("no-program", say(Ui::NoProgram)),
        ("no-program-why", say(Ui::NoProgramWhy)),
        ("of-program", phrasing::program_messages(&words)),
        ("no-paper", say(Ui::NoPaper)),
        ("no-printing", say(Ui::NoPrinting)),
    ]);
    println!("{}", serde_json::json!(texts));
    Ok(())
}

/// Runs a future to its end. Nothing in a view waits, so it is ready at the first poll.
fn run<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(ready) = future.as_mut().poll(&mut context) {
            return ready;
        }
    }
}
