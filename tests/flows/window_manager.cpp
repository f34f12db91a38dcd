// SPDX-License-Identifier: GPL-3.0-or-later
// WM_DELETE_WINDOW, through Xlib. Nothing else is included: its macros take many good names.
#include "tests/flows/window_manager.hpp"

#include <X11/Xlib.h>

namespace anjungan::test {

namespace {

Window find_window(Display* display, Window below, const std::string& title) {
    char* name = nullptr;
    const bool found = XFetchName(display, below, &name) != 0 && title == name;
    if (name != nullptr) {
        XFree(name);
    }
    if (found) {
        return below;
    }
    Window ignored = 0;
    Window* children = nullptr;
    unsigned count = 0;
    Window window = 0;
    if (XQueryTree(display, below, &ignored, &ignored, &children, &count) != 0) {
        for (unsigned i = 0; i < count && window == 0; ++i) {
            window = find_window(display, children[i], title);
        }
    }
    if (children != nullptr) {
        XFree(children);
    }
    return window;
}

} // namespace

bool ask_to_close(const std::string& name, const std::string& title) {
    Display* const display = XOpenDisplay(name.c_str());
    if (display == nullptr) {
        return false;
    }
    const Window window = find_window(display, XDefaultRootWindow(display), title);
    XEvent event = {};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", 0);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", 0));
    const bool asked = window != 0 && XSendEvent(display, window, 0, NoEventMask, &event) != 0;
    XCloseDisplay(display); // sends what waits
    return asked;
}

} // namespace anjungan::test
