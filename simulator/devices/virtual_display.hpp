// SPDX-License-Identifier: GPL-3.0-or-later
/// A display that remembers what it was told.
#pragma once

#include "drivers/display/display.hpp"

namespace anjungan::simulator {

class VirtualDisplay : public drivers::Display {
public:
    [[nodiscard]] Result<int> brightness() const override { return brightness_; }
    [[nodiscard]] Status set_brightness(int percent) override {
        if (percent < 0 || percent > 100) {
            return fail(ErrorCode::invalid_input, "brightness is 0 to 100 per cent");
        }
        brightness_ = percent == 0 ? 1 : percent;
        return {};
    }
    [[nodiscard]] Result<drivers::Light> light() const override { return light_; }
    [[nodiscard]] Status set_light(drivers::Light light) override {
        light_ = light;
        return {};
    }
    [[nodiscard]] Result<std::vector<drivers::Output>> outputs() const override {
        return std::vector<drivers::Output>{{"VIRTUAL-1", true, true}};
    }

private:
    int brightness_ = 100;
    drivers::Light light_ = drivers::Light::on;
};

} // namespace anjungan::simulator
