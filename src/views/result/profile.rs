//! The ten answers as a drawn profile.

use yew::prelude::*;

use super::part;
use super::why::own_answer;
use crate::content::{Key, Ui};
use crate::domain::dimension::Dimension;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::screen::Screen;

/// The ten answers, what holds back and what is ahead.
pub fn section(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let needed = outcome.needed.number().to_string();
    let voice = screen.state.responses.assessment.dimensions[Dimension::FamilyVoice].known();
    let may_be_right = outcome.violence_possible && voice < Some(Level::Collaboration);
    let matter = html! {
        <>
            { summary(screen, outcome) }
            // A legend helps only those who see the drawing.
            <ul class="legend-line plain" aria-hidden="true">
                <li><span class="cell full" aria-hidden="true"></span>{ screen.say(Ui::LegendAnswer) }</li>
                <li>
                    <span class="cell limit" aria-hidden="true"></span>
                    { screen.fill(Ui::LegendNeeded, &[("number", &needed)]) }
                </li>
                <li><span class="cell open" aria-hidden="true"></span>{ screen.say(Ui::LegendUnknown) }</li>
            </ul>
            <ol class="profile plain" role="list">
                for dimension in Dimension::ALL {
                    { row(screen, outcome, *dimension) }
                }
            </ol>
            if may_be_right {
                <p class="small soft">{ screen.say(Ui::FamilyVoiceNote) }</p>
            }
        </>
    };
    part(screen, "profile", Ui::ProfileHeading, matter)
}

/// Holding back and ahead, in one line each.
fn summary(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let lines = [
        (Ui::HoldingBackLead, &outcome.placement.holding_back),
        (Ui::AheadLead, &outcome.placement.ahead),
    ];
    html! {
        <>
            for (lead, dimensions) in lines {
                if !dimensions.is_empty() {
                    <p key={Key::from(lead).index()}>
                        { screen.say(lead) }{ " " }
                        { screen.list(dimensions.iter().map(|d| Key::dimension_name(*d))) }
                    </p>
                }
            }
        </>
    }
}

fn row(screen: Screen<'_>, outcome: &Outcome, dimension: Dimension) -> Html {
    let known = screen.state.responses.assessment.dimensions[dimension].known();
    let number = known.map(|level| level.number().to_string());
    let answer = number.as_deref().unwrap_or("unknown").to_owned();
    let shown = number.as_deref().unwrap_or("?").to_owned();
    let placement = &outcome.placement;
    let tag = if placement.holding_back.contains(&dimension) {
        Some(Ui::HoldingBack)
    } else {
        placement.ahead.contains(&dimension).then_some(Ui::Ahead)
    };
    html! {
        <li class="aspect" key={dimension.id()}>
            <p class="aspect-name">
                { screen.say(Key::dimension_name(dimension)) }
                if let Some(tag) = tag {
                    { " " }<span class="tag">{ screen.say(tag) }</span>
                }
            </p>
            <div class="strip" data-answer={answer} aria-hidden="true"
                data-needed={outcome.needed.number().to_string()}>
                <span class="cell"></span><span class="cell"></span><span class="cell"></span>
                <span class="cell"></span><span class="cell"></span>
                <span class="strip-number">{ shown }</span>
            </div>
            <p class="aspect-answer">
                if let Some(number) = &number {
                    <span class="unseen">
                        { screen.fill(Ui::AnswerOfFive, &[("number", number)]) }{ " " }
                    </span>
                }
                { own_answer(screen, dimension) }
            </p>
        </li>
    }
}
