// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/interrupt.h"

#include <QTimer>

#include <chrono>
#include <csignal>

namespace ruche::ctl {

namespace {

// A signal handler may do little more than this; a timer looks at it.
volatile std::sig_atomic_t interrupted = 0;

void onSignal(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL); // the second one ends the program at once
}

} // namespace

void installInterruptHandlers()
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

std::unique_ptr<QObject> watchInterrupt(std::function<void()> stop)
{
    auto timer = std::make_unique<QTimer>();
    QObject::connect(
        timer.get(), &QTimer::timeout, timer.get(), [timer = timer.get(), stop = std::move(stop)] {
            if (interrupted) {
                timer->stop();
                stop();
            }
        });
    timer->start(std::chrono::milliseconds(100));
    return timer;
}

} // namespace ruche::ctl
