// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptions read, and written again as a page of the web.
#include "tests/bench/described_pages.hpp"

#include "base/files.hpp"
#include "tests/bench/bench.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::bench {

namespace {

using nlohmann::json;

ui::Rect rect_of(const json& widget) {
    const auto rect = widget.at("rect_px").get<std::vector<int>>();
    return {rect.at(0), rect.at(1), rect.at(2), rect.at(3)};
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '<': out += "&lt;"; break;
        case '&': out += "&amp;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

constexpr const char* head =
    R"(<!doctype html><html lang="en"><meta charset="utf-8"><title>Kiosk</title>
<style>
html,body{margin:0;background:#f7f3ea;overflow:hidden;font-family:"Noto Sans";font-weight:600}
section{position:absolute;inset:0;display:none}
section.shown{display:block}
div{position:absolute;box-sizing:border-box;display:flex;align-items:center;padding:0 20px;line-height:1.2}
div.touch{border:2px solid #003b44;border-bottom-width:6px;border-radius:14px;justify-content:center;text-align:center}
div.touch.down{background:#003b44!important;color:#fff!important;border-bottom-width:2px}
</style><body>
)";

constexpr const char* script = R"(<script>
const pages=[...document.querySelectorAll('section')];
let shown=0,down=null;
const show=n=>{pages[shown].classList.remove('shown');shown=n%pages.length;pages[shown].classList.add('shown')};
addEventListener('mousedown',e=>{down=e.target.closest('.touch');if(down)down.classList.add('down')});
addEventListener('mouseup',e=>{
  const was=down;down=null;if(!was)return;was.classList.remove('down');
  if(e.target.closest('.touch')!==was)return;
  const name=was.dataset.name;
  if(name==='Help'||name==='Back')show(shown+1);
  else if(/^\d$/.test(name))pages[shown].querySelector('.field').textContent+=name;
});
show(0);
</script>)";

std::string element(const json& widget) {
    const auto rect = rect_of(widget);
    const bool touched = widget.at("focus_index").is_number();
    const bool field = widget.at("role") == "field";
    const auto name = widget.at("name").get<std::string>();
    const auto size = widget.at("font_px").is_number() ? widget.at("font_px").get<double>() : 30.0;
    return fmt::format(
        "<div class=\"{}{}\" data-name=\"{}\" style=\"left:{}px;top:{}px;width:{}px;height:{}px;"
        "font-size:{}px;color:{};background:{}\">{}</div>\n",
        touched ? "touch" : "words",
        field ? " field" : "",
        escaped(name),
        rect.x,
        rect.y,
        rect.width,
        rect.height,
        size,
        widget.at("foreground").get<std::string>(),
        widget.at("background").get<std::string>(),
        field ? std::string() : escaped(name)
    );
}

} // namespace

json DescribedPages::widgets(const std::string& page) const {
    const auto file = directory_ / (page + ".en.standard.portrait.json");
    const auto text = read_file(file);
    if (!text) {
        give_up("no description " + file.string());
    }
    return json::parse(*text).at("widgets");
}

ui::Rect DescribedPages::place(const std::string& page, const std::string& name) const {
    for (const auto& widget : widgets(page)) {
        if (widget.at("name") == name && widget.at("focus_index").is_number()) {
            return rect_of(widget);
        }
    }
    give_up("nothing on the page " + page + " is called " + name);
}

ui::Rect DescribedPages::field(const std::string& page) const {
    for (const auto& widget : widgets(page)) {
        if (widget.at("role") == "field") {
            return rect_of(widget);
        }
    }
    give_up("there is no field on the page " + page);
}

std::string DescribedPages::html(const std::vector<std::string>& pages) const {
    std::string document = head;
    for (const auto& page : pages) {
        document += "<section>\n";
        for (const auto& widget : widgets(page)) {
            document += element(widget);
        }
        document += "</section>\n";
    }
    return document + script;
}

} // namespace anjungan::bench
