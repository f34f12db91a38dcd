// The technician's and administrator's command line.
#include "tool/command_line.hpp"

int main(int argc, char** argv) {
    return anjungan::tool::run(argc, argv);
}
