#!/usr/bin/python3
"""A window around WebKitGTK and nothing else.

The browser that comes with it, MiniBrowser, goes no narrower than a large telephone, cannot print without
a dialogue, and cannot be told where to save.

Called as: webkit-window.py PROFILE PROXY
It does what it is told through the socket PROFILE/control, a line of JSON each time:
  {"print": FILE, "width": MM, "height": MM}   prints the tab that is in front
  {"save": FOLDER}                             where downloads go from now on
"""
import json
import os
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gio, GLib, Gtk, WebKit2  # noqa: E402

PROFILE, PROXY = sys.argv[1:]

# The inspector does not report a tab made after the driver has joined, so all are made before.
TABS = 64

# No scroll bar appears beside the page.
STEADY = ':root::-webkit-scrollbar { display: none }'

# The margin around what is printed, in millimetres: the same as in the other browsers.
MARGIN = 10

data = WebKit2.WebsiteDataManager(
    base_data_directory=f'{PROFILE}/data', base_cache_directory=f'{PROFILE}/cache')
data.set_network_proxy_settings(
    WebKit2.NetworkProxyMode.CUSTOM,
    WebKit2.NetworkProxySettings.new(f'http://127.0.0.1:{PROXY}', ['127.0.0.1', 'localhost']))
context = WebKit2.WebContext(website_data_manager=data)
window = Gtk.Window(decorated=False, default_width=1280, default_height=900)
tabs = Gtk.Notebook(show_tabs=False, show_border=False)
window.add(tabs)
window.connect('destroy', Gtk.main_quit)
saved = f'{PROFILE}/saved'
os.makedirs(saved)


content = WebKit2.UserContentManager()
content.add_style_sheet(WebKit2.UserStyleSheet(
    STEADY, WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserStyleLevel.USER, None, None))


def view_of(opener=None):
    """A tab; one that a page opens shares the page's process."""
    if opener:
        view = WebKit2.WebView(
            related_view=opener, is_controlled_by_automation=True, user_content_manager=content,
            settings=opener.get_settings())
    else:
        settings = WebKit2.Settings(
            enable_developer_extras=True,
            enable_tabs_to_links=True,
            javascript_can_access_clipboard=True,
            javascript_can_open_windows_automatically=True)
        view = WebKit2.WebView(
            web_context=context, is_controlled_by_automation=True, user_content_manager=content,
            settings=settings)
    view.connect('print', lambda *_: True)
    view.connect('close', closed)
    view.connect('create', lambda view, _: shown(view_of(view)))
    return view


def closed(view):
    tabs.remove_page(tabs.page_num(view))
    # Otherwise it lives on as long as anything refers to it, and a service worker with it.
    view.destroy()


def shown(view):
    view.show()
    tabs.set_current_page(tabs.append_page(view, None))
    view.grab_focus()
    return view


waiting = [view_of() for _ in range(TABS)]


def on_automation(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name('WebKitGTK')
    info.set_version(
        WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect('create-web-view', lambda _: shown(waiting.pop(0) if waiting else view_of()))


def on_download(_context, download):
    def decide(download, name):
        path = os.path.join(saved, name or 'unnamed')
        stem, ending = os.path.splitext(path)
        number = 0
        while os.path.exists(path):
            number += 1
            path = f'{stem}({number}){ending}'
        download.set_destination(f'file://{path}')
        return True
    download.connect('decide-destination', decide)


def print_to(path, width, height, done):
    settings = Gtk.PrintSettings()
    settings.set_printer('Print to File')
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, f'file://{path}')
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf')
    paper = Gtk.PageSetup()
    paper.set_paper_size_and_default_margins(
        Gtk.PaperSize.new_custom('paper', 'paper', width, height, Gtk.Unit.MM))
    for edge in ('top', 'bottom', 'left', 'right'):
        getattr(paper, f'set_{edge}_margin')(MARGIN, Gtk.Unit.MM)
    operation = WebKit2.PrintOperation.new(tabs.get_nth_page(tabs.get_current_page()))
    operation.set_print_settings(settings)
    operation.set_page_setup(paper)
    operation.connect('finished', done)
    operation.print_()
    # The operation ends when nothing refers to it any more.
    print_to.last = operation


def on_control(_service, connection, _source):
    asked = json.loads(Gio.DataInputStream.new(connection.get_input_stream()).read_line_utf8(None)[0])

    def answer(*_):
        connection.get_output_stream().write(b'done\n', None)
        connection.close(None)
    if 'print' in asked:
        print_to(asked['print'], asked['width'], asked['height'], answer)
    else:
        global saved
        saved = asked['save']
        answer()
    return True


service = Gio.SocketService.new()
service.add_address(
    Gio.UnixSocketAddress.new(f'{PROFILE}/control'), Gio.SocketType.STREAM, Gio.SocketProtocol.DEFAULT, None)
service.connect('incoming', on_control)
service.start()
tabs.connect('switch-page', lambda _tabs, view, _at: GLib.idle_add(view.grab_focus))
context.connect('download-started', on_download)
context.set_automation_allowed(True)
context.connect('automation-started', on_automation)
window.show_all()
Gtk.main()
