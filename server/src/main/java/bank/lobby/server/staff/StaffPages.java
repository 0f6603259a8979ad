package bank.lobby.server.staff;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The addresses of the pages people use. The files are static; a folder does not answer for its {@code index.html} by itself. */
@Configuration(proxyBeanMethods = false)
class StaffPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/").setViewName("forward:/home/index.html");
        pages.addViewController(StaffSecurity.SIGN_IN).setViewName("forward:/sign-in/index.html");
        for (String page : new String[] {
            "/teller",
            "/tablet",
            "/supervisor/plan",
            "/supervisor/catalog",
            "/supervisor/appointments",
            "/supervisor/patterns"
        }) {
            pages.addRedirectViewController(page, page + "/");
            pages.addViewController(page + "/").setViewName("forward:" + page + "/index.html");
        }
    }
}
