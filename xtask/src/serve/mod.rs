//! Serves the page on this machine and rebuilds it when its sources change.

mod answer;
mod live;
mod watch;

use std::net::Ipv4Addr;
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{env, thread};

use tiny_http::Server;

use crate::build;
use crate::fault::{Done, Fault};
use crate::steps::spoken;
use crate::{process, project};
use live::Live;

/// The sources of the page, besides the files that are published unchanged.
const SOURCES: [&str; 8] = [
    "src",
    "programs",
    "build",
    "content",
    "index.html",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
];

/// Builds, serves and watches until it is interrupted.
pub fn run(port: Option<u16>, open: bool) -> Done {
    let server = listen(port.unwrap_or(0))?;
    let mut sources = SOURCES.map(project::path).to_vec();
    sources.extend(build::folders());
    sources.extend(build::as_they_are()?);
    let mut seen = watch::snapshot(&sources);
    println!("Building the page: {}.", build::expectation());
    let live = Arc::new(Live::new(build::preview()?));

    let address = format!("http://{}/", server.server_addr());
    println!(
        "\nThe page is at {address}\nIt is rebuilt when a source changes. Press Ctrl-C to stop."
    );
    let served = Arc::clone(&live);
    thread::spawn(move || answer::serve(&server, &served));
    if open {
        open_browser(&address);
    }
    loop {
        thread::sleep(Duration::from_millis(300));
        let now = watch::settled(&sources);
        if now != seen {
            println!("\nChanged: {}. Rebuilding.", watch::changed(&seen, &now));
            seen = now;
            rebuild(&live);
        }
    }
}

fn rebuild(live: &Live) {
    let start = Instant::now();
    match build::preview() {
        Ok(_) => {
            live.renewed();
            println!("The page is up to date, after {}.", spoken(start.elapsed()));
        }
        Err(fault) => {
            live.broke();
            eprintln!("\n{fault}\nThe page before this change is still being served.");
        }
    }
}

fn listen(port: u16) -> Done<Server> {
    Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        Fault::new(format!("Port {port} cannot be used: {error}"))
            .remedy("Leave out --port to get a free one, or name another")
    })
}

/// Opens the page if there is a desktop; otherwise the printed address has to do.
fn open_browser(address: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let has_desktop = cfg!(target_os = "macos")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some());
    if has_desktop && env::var_os("CI").is_none() && process::find(opener).is_some() {
        // The opener may become the browser and run for hours: do not wait for it, and ignore its output.
        let mut opener = process::program(opener);
        opener.stdout(Stdio::null()).stderr(Stdio::null());
        if opener.arg(address).spawn().is_err() {
            println!("No browser could be opened; open the address yourself.");
        }
    }
}
