# SPDX-License-Identifier: GPL-3.0-or-later
# What gets installed, and the Debian package (`cpack -G DEB`, or `./ruche.sh package`).
include(GNUInstallDirs)

foreach(program IN ITEMS ruche ruchectl)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    endif()
endforeach()

install(FILES LICENSE NOTICE README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(UNIX AND NOT APPLE)
    set(linux_dir "${CMAKE_CURRENT_LIST_DIR}/linux")
    configure_file("${linux_dir}/ruche-agent.service.in" "${CMAKE_BINARY_DIR}/ruche-agent.service" @ONLY)
    install(FILES "${linux_dir}/org.ruche.Ruche.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES "${linux_dir}/org.ruche.Ruche.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
    install(FILES "${linux_dir}/org.ruche.Ruche.mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages"
        RENAME org.ruche.Ruche.xml)
    install(FILES "${linux_dir}/org.ruche.Ruche.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
    install(FILES "${CMAKE_BINARY_DIR}/ruche-agent.service" DESTINATION lib/systemd/user)
endif()

# The launcher, the data for software centres and the scripts are checked where the tools for it are there.
if(BUILD_TESTING AND UNIX AND NOT APPLE)
    find_program(DESKTOP_FILE_VALIDATE desktop-file-validate)
    if(DESKTOP_FILE_VALIDATE)
        add_test(NAME packaging_desktop_file
            COMMAND "${DESKTOP_FILE_VALIDATE}" --no-hints "${linux_dir}/org.ruche.Ruche.desktop")
    endif()
    find_program(APPSTREAMCLI appstreamcli)
    if(APPSTREAMCLI)
        add_test(NAME packaging_metainfo
            COMMAND "${APPSTREAMCLI}" validate --no-net "${linux_dir}/org.ruche.Ruche.metainfo.xml")
    endif()
    find_program(SHELLCHECK shellcheck)
    if(SHELLCHECK)
        add_test(NAME packaging_shell_scripts
            COMMAND "${SHELLCHECK}" --severity=warning
                ruche.sh .ci/run tests/outsider/run.sh tests/servers/common.sh tests/servers/bluesky.sh
                tests/servers/ghost.sh tests/servers/mailman.sh tests/servers/wordpress.sh
            WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    endif()
endif()

set(CPACK_PACKAGE_NAME ruche)
set(CPACK_PACKAGE_CONTACT "The Ruche authors <ruche@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "calendar, inbox and figures for community managers")
set(CPACK_PACKAGE_DESCRIPTION "Ruche joins the content calendar, the inbox with moderation, the members, the figures and the
objectives of one or several brands in one window. Everything is kept in one file on this computer.
ruchectl does the same work on the command line.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins and fonts are loaded at run time, so that no linker sees them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, qt6-image-formats-plugins, qt6-translations-l10n, fonts-inter, fonts-noto-color-emoji, ca-certificates, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, qt6-wayland, hunspell-fr, hunspell-en-us, gnome-keyring | kwalletmanager | keepassxc")
include(CPack)
