// SPDX-License-Identifier: GPL-3.0-or-later
/// A callable that need not be copyable: what std::move_only_function of C++23 will be.
#pragma once

#include <cassert>
#include <concepts>
#include <memory>
#include <type_traits>
#include <utility>

namespace anjungan {

template <class Signature>
class UniqueFunction;

/// Owns what it calls, and can be moved but not copied. Empty after it was moved from; an empty one
/// must not be called.
template <class Outcome, class... Arguments>
class UniqueFunction<Outcome(Arguments...)> {
public:
    UniqueFunction() = default;

    /// From anything that can be called so, by which a lambda is a UniqueFunction where one is
    /// wanted.
    template <class Function>
    requires(!std::same_as<std::remove_cvref_t<Function>, UniqueFunction> && std::is_invocable_r_v<Outcome, std::remove_cvref_t<Function>&, Arguments...>)
        UniqueFunction(Function&& function) // NOLINT(google-explicit-constructor,*-forwarding-*)
        : held_(std::make_unique<Held<std::remove_cvref_t<Function>>>(
              std::forward<Function>(function)
          )) {}

    Outcome operator()(Arguments... arguments) {
        assert(held_ != nullptr);
        return held_->call(std::forward<Arguments>(arguments)...);
    }

    explicit operator bool() const { return held_ != nullptr; }

private:
    struct Callable {
        Callable() = default;
        Callable(const Callable&) = delete;
        Callable& operator=(const Callable&) = delete;
        virtual ~Callable() = default;
        virtual Outcome call(Arguments... arguments) = 0;
    };

    template <class Function>
    struct Held : Callable {
        explicit Held(Function from) : function(std::move(from)) {}
        Outcome call(Arguments... arguments) override {
            return function(std::forward<Arguments>(arguments)...);
        }
        Function function;
    };

    std::unique_ptr<Callable> held_;
};

} // namespace anjungan
