// SPDX-License-Identifier: GPL-3.0-or-later
// The stack of screens: back is handled once.
#include "kiosk/flow/screen_stack.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan::flow;

TEST_CASE("ScreenStack.push: a double tap opens one screen", "[flow]") {
    ScreenStack stack;
    stack.push(ScreenId::home);
    stack.push(ScreenId::home);
    CHECK(stack.depth() == 2);
    stack.pop();
    stack.pop();
    stack.pop();
    CHECK(stack.top() == ScreenId::welcome);
    CHECK(stack.below() == ScreenId::welcome);
}

TEST_CASE("ScreenStack.return_to: goes back to what is there, or takes the top's place", "[flow]") {
    ScreenStack stack;
    for (const auto screen : {ScreenId::home, ScreenId::question, ScreenId::check_answers}) {
        stack.push(screen);
    }
    stack.return_to(ScreenId::question);
    CHECK(stack.top() == ScreenId::question);
    CHECK(stack.depth() == 3);
    stack.return_to(ScreenId::receipt);
    CHECK(stack.top() == ScreenId::receipt);
    CHECK(stack.depth() == 3);
}

TEST_CASE("ScreenStack.restart_at: no way back into the form", "[flow]") {
    ScreenStack stack;
    stack.push(ScreenId::home);
    stack.push(ScreenId::question);
    stack.restart_at(ScreenId::receipt);
    CHECK_FALSE(stack.contains(ScreenId::question));
    stack.pop();
    CHECK(stack.top() == ScreenId::home);
}
