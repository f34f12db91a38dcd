/// A display that remembers what it was told.
#pragma once

#include "drivers/display/display.hpp"

namespace anjungan::drivers {

class VirtualDisplay : public Display {
public:
    [[nodiscard]] Result<int> brightness() const override { return brightness_; }
    [[nodiscard]] Status set_brightness(int percent) override {
        if (percent < 0 || percent > 100) {
            return fail(ErrorCode::invalid_input, "brightness is 0 to 100 per cent");
        }
        brightness_ = percent == 0 ? 1 : percent;
        return {};
    }
    [[nodiscard]] Result<Light> light() const override { return light_; }
    [[nodiscard]] Status set_light(Light light) override {
        light_ = light;
        return {};
    }
    [[nodiscard]] Result<std::vector<Output>> outputs() const override {
        return std::vector<Output>{{"VIRTUAL-1", true, true}};
    }

private:
    int brightness_ = 100;
    Light light_ = Light::on;
};

} // namespace anjungan::drivers
