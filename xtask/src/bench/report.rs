//! All results of one run, as Markdown and as JSON.

use serde_json::{Value, json};

use super::columns::{HELD, TIMES, TRAVELS};
use super::samples::Samples;
use super::table;
use crate::fault::{Done, Fault};
use crate::process;

/// The profiles that have times, with their headings.
const PROFILES: [(&str, &str); 2] = [
    (
        "slow",
        "A slow phone: processor slowed 4×, 150 ms round trip, 1.6 Mbit/s down, 0.75 up",
    ),
    ("unthrottled", "This machine, not slowed down"),
];

const CATEGORIES: [(&str, &str); 4] = [
    ("performance", "performance"),
    ("accessibility", "accessibility"),
    ("best_practices", "best practices"),
    ("seo", "SEO"),
];

/// The results of one run.
#[derive(Debug)]
pub struct Report {
    date: String,
    rustc: String,
    runs: u32,
    samples: Samples,
    /// The output of the measuring script.
    measured: Value,
    lighthouse: Value,
    rules: Value,
}

impl Report {
    /// Combines the results of the scripts and the benchmarks.
    pub fn new(
        runs: u32,
        measured: Value,
        lighthouse: Value,
        native: Value,
        wasm: Value,
    ) -> Done<Self> {
        let samples = Samples::read(&measured["measurements"])?;
        Ok(Self {
            date: first_line("date", &["-u", "+%Y-%m-%d"])?,
            rustc: first_line("rustc", &["--version"])?,
            runs,
            samples,
            measured,
            lighthouse,
            rules: json!({ "native": native, "wasm": wasm }),
        })
    }

    /// Writes the tables, and what they were measured on.
    pub fn markdown(&self) -> String {
        let mut parts = vec![self.circumstances()];
        parts.push(format!(
            "**Transferred** until the result is shown, and how much the layout shifts by itself\n\n{}",
            self.table("slow", TRAVELS)
        ));
        for (profile, said) in PROFILES {
            parts.push(format!("**{said}**\n\n{}", self.table(profile, TIMES)));
        }
        parts.push(format!(
            "**Memory in use** after garbage collection\n\n{}",
            self.table("memory", HELD)
        ));
        if let Some(judged) = self.lighthouse.as_array() {
            parts.push(format!(
                "**Lighthouse** scores, out of 100\n\n{}",
                marks(judged)
            ));
        }
        parts.push(format!("**The rules**, per call\n\n{}", times(&self.rules)));
        let trimmed: Vec<&str> = parts.iter().map(|part| part.trim_end()).collect();
        format!("{}\n", trimmed.join("\n\n"))
    }

    /// Writes everything, with every single measurement.
    pub fn json(&self) -> Value {
        let mut versions = self.measured["versions"].clone();
        versions["rustc"] = json!(self.rustc);
        json!({
            "date": self.date,
            "runs": self.runs,
            "machine": self.measured["machine"],
            "versions": versions,
            "medians": self.samples.medians(),
            "lighthouse": self.lighthouse,
            "rules": self.rules,
            "measurements": self.measured["measurements"],
        })
    }

    fn table(&self, profile: &str, columns: &[super::columns::Column]) -> String {
        table::write(&self.samples, profile, columns, |page| {
            named(page).to_owned()
        })
    }

    fn circumstances(&self) -> String {
        let machine = &self.measured["machine"];
        let text = |value: &Value| value.as_str().unwrap_or("unknown").to_owned();
        let version = |name: &str| text(&self.measured["versions"][name]);
        format!(
            "{}: medians of {} on {} × {}, {:.0} GB, {}; {}; {}; survey-core and survey-js-ui {}, lforms {}, \
             govuk-frontend {}, lighthouse {}. 1 KB is 1,000 bytes; the ratios in brackets are to our own figures.",
            self.date,
            self.runs,
            machine["cpu_count"],
            text(&machine["cpu_model"]),
            machine["memory_bytes"].as_f64().unwrap_or_default() / 1e9,
            text(&machine["system"]),
            version("browser").replace('/', " "),
            self.rustc,
            version("survey-core"),
            version("lforms"),
            version("govuk-frontend"),
            version("lighthouse"),
        )
    }
}

/// The name of a compared page in the tables.
fn named(page: &str) -> &str {
    match page {
        table::OURS => "**Joint Effort**, its own full journey",
        "floor" => "an empty hand-written element",
        "govuk" => "govuk-frontend, hand-written flow",
        "survey" => "survey-core + survey-js-ui",
        other => other,
    }
}

fn marks(judged: &[Value]) -> String {
    let rows: Vec<_> = judged
        .iter()
        .map(|judged| {
            let text = |key: &str| judged[key].as_str().unwrap_or_default();
            let cells = CATEGORIES.map(|(key, _)| {
                judged[key]
                    .as_u64()
                    .map_or("–".into(), |mark| mark.to_string())
            });
            (
                format!("{}: {}", named(text("page")), text("screen")),
                cells.to_vec(),
            )
        })
        .collect();
    table::lines(CATEGORIES.iter().map(|(_, said)| (*said).to_owned()), &rows)
}

fn times(rules: &Value) -> String {
    let rows = ["native", "wasm"].map(|place| {
        let cell = |what: &str| {
            let told = &rules[place][what];
            let ns = |key: &str| told[key].as_f64().unwrap_or(f64::NAN) / 1e3;
            format!(
                "{:.2} µs (fastest {:.2})",
                ns("median_ns"),
                ns("fastest_ns")
            )
        };
        let name = if place == "native" {
            "on this machine"
        } else {
            "in WebAssembly, in the browser"
        };
        (name.to_owned(), vec![cell("placement"), cell("outcome")])
    });
    let headings = ["one placement with its evidence", "one whole outcome"];
    table::lines(headings.iter().map(|heading| (*heading).to_owned()), &rows)
}

fn first_line(program: &str, words: &[&str]) -> Done<String> {
    let said = process::quietly(program, process::program(program).args(words))?.stdout;
    let line = said.lines().next().map(str::trim);
    line.map(str::to_owned)
        .ok_or_else(|| Fault::new(format!("{program} printed nothing.")))
}
