// SPDX-License-Identifier: GPL-3.0-or-later
// A callable that need not be copyable.
#include "base/unique_function.hpp"

#include "tests/support/catch.hpp"

#include <string>

using anjungan::UniqueFunction;

TEST_CASE("UniqueFunction: calls what it owns, which may be movable only", "[base]") {
    UniqueFunction<int(int)> add = [owned = std::make_unique<int>(40), calls = 0](int more
                                   ) mutable { return *owned + more + calls++; };
    CHECK(add(2) == 42);
    CHECK(add(2) == 43);
    auto moved = std::move(add);
    CHECK(moved(2) == 44);
    CHECK_FALSE(add); // NOLINT(bugprone-use-after-move)
}

TEST_CASE("UniqueFunction: hands arguments on as they are", "[base]") {
    UniqueFunction<std::string(std::unique_ptr<int>, std::string&)> take =
        [](std::unique_ptr<int> number, std::string& note) {
            note = "taken";
            return std::to_string(*number);
        };
    std::string note;
    CHECK(take(std::make_unique<int>(7), note) == "7");
    CHECK(note == "taken");
}

TEST_CASE("UniqueFunction: what it holds dies when it is emptied", "[base]") {
    const auto witness = std::make_shared<int>(1);
    UniqueFunction<void()> holder = [witness] {};
    CHECK(witness.use_count() == 2);
    holder = UniqueFunction<void()>();
    CHECK(witness.use_count() == 1);
}
