package bank.lobby.server.demo.tap;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** With {@code lobby.demo.tap} the counting is on, and a process of the same account may read it over JMX. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lobby.demo.tap")
class TapConfiguration {

    @Bean
    static BeanPostProcessor tappedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.addDataSourceProperty("socketFactory", TappedSockets.class.getName());
                }
                return bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<TapFilter> tapFilter() {
        FilterRegistrationBean<TapFilter> first = new FilterRegistrationBean<>(new TapFilter(SqlTap.SHARED));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    DisposableBean tapForBenches() throws JMException {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName(SqlTapMXBean.NAME);
        beans.registerMBean(SqlTap.SHARED, name);
        return () -> beans.unregisterMBean(name);
    }
}
